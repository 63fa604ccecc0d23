select 'all' as "case_id", '' as "person_id", '' as "team_id", '' as "worker_id", max("p"."pers_dob") as "counted_on", count(*) as "people", (cast(sum("p"."pers_upn") as double) / nullif(count("p"."pers_upn"), 0)) as "mean"
from snapshot."ssd_person" as "p"
join (select max("e"."DECOM") as "latest"
from snapshot."Episodes" as "e") as "m" on true
