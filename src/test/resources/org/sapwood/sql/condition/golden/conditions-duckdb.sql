-- working_days_taken <= 45
("working_days_taken" <= 45)

-- seen = 'O''Hara' or not (kind <> 'tŷ')
(("seen" = 'O''Hara') or (not ("kind" <> 'tŷ')))

-- kind in ('A', 'B') and kind not in ('C')
(("kind" in ('A', 'B')) and ("kind" not in ('C')))

-- kind < 'b' and seen between 'a' and kind
(("kind" < 'b') and ("seen" between 'a' and "kind"))

-- started is null or completed is not null and is_open
(("started" is null) or (("completed" is not null) and "is_open"))

-- started between 2026-01-01 and as_at
("started" between date '2026-01-01' and "as_at")

-- working_days_taken + placements * -2 > cost / 0.5 - 1
(("working_days_taken" + (cast("placements" as bigint) * (-2))) > ((cast("cost" as double) / nullif(0.5E0, 0)) - 1))

-- working_days_taken not between 1 and 2.5
(cast("working_days_taken" as double) not between 1.0E0 and 2.5E0)

-- days(started, extracted_on) + 1 > 729
((cast(("extracted_on" - "started") as bigint) + 1) > 729)

-- workdays(started, completed) <= 45
(((select __count from (select day as __day, working_days as __count from "__calendar") as __days where __day = "completed") - (select __count from (select day as __day, working_days as __count from "__calendar") as __days where __day = "started")) <= 45)

-- months(started, completed) = age(started, as_at) * 12
(date_sub('month', "started", "completed") = (cast(date_sub('year', "started", "as_at") as bigint) * 12))

-- add_months(started, 24) <= add_days(completed, placements)
(cast("started" + to_months(24) as date) <= case when "placements" between -366000 and 366000 then ("completed" + cast("placements" as integer)) end)

-- within_months(started, completed, 12) = false
(("started" <= "completed" and "completed" < cast("started" + to_months(12) as date)) = false)

-- overlaps(started, completed, referral_date, as_at)
("started" <= least(coalesce("completed", date '9999-12-31'), coalesce("as_at", date '9999-12-31')) and "referral_date" <= least(coalesce("completed", date '9999-12-31'), coalesce("as_at", date '9999-12-31')))
