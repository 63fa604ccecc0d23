select "e"."CHILD" as "case_id", "e"."CHILD" as "person_id", "l"."LS" as "team_id", '' as "worker_id", "e"."DECOM" as "open_from", "e"."DEC" as "open_to", "l"."n" as "n"
from snapshot."Episodes" as "e"
left join (select "LS" as "LS", count(*) as "n"
from snapshot."Episodes" as "Episodes"
where ("LS" is not null)
group by "LS") as "l" on ("l"."LS" = "e"."LS")
