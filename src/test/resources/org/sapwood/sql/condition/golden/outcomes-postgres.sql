-- met
(("working_days_taken" <= 45) and (not coalesce((("started" is null) or ("seen" = 'Y')), false)))
-- not met
((not ("working_days_taken" <= 45)) and (not coalesce((("started" is null) or ("seen" = 'Y')), false)))
-- cannot tell
(("working_days_taken" is null) and (not coalesce((("started" is null) or ("seen" = 'Y')), false)))
-- excluded 0
("started" is null)
-- excluded 1
(("seen" = 'Y') and (not ("started" is null)))
-- outcome
case when ("started" is null) then 3 when ("seen" = 'Y') then 4 when ("working_days_taken" <= 45) then 1 when ("working_days_taken" is null) then 2 else 0 end

-- met
((cast("cost" as double precision) / nullif("placements", 0)) < 2)
-- not met
(not ((cast("cost" as double precision) / nullif("placements", 0)) < 2))
-- cannot tell
((cast("cost" as double precision) / nullif("placements", 0)) is null)
-- outcome
case when ((cast("cost" as double precision) / nullif("placements", 0)) < 2) then 1 when ((cast("cost" as double precision) / nullif("placements", 0)) is null) then 2 else 0 end

-- met
(not coalesce(("kind" = 'A'), false))
-- not met
false
-- cannot tell
false
-- excluded 0
("kind" = 'A')
-- outcome
case when ("kind" = 'A') then 3 else 1 end

-- met
((not coalesce(("completed" < "started"), false)) and (not coalesce(("kind" = 'A'), false)))
-- not met
(("completed" < "started") and (not coalesce(("kind" = 'A'), false)))
-- cannot tell
false
-- excluded 0
("kind" = 'A')
-- outcome
case when ("kind" = 'A') then 3 when ("completed" < "started") then 0 else 1 end
