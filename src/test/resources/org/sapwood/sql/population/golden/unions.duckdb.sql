with "events" as (
(select ('r' || "cine_referral_id") as "id", "cine_person_id" as "person", "cine_referral_date" as "at_day", "cine_referral_team" as "team", null as "started"
from snapshot."ssd_cin_episodes" as "ssd_cin_episodes")
union all
(select ('a' || "cina_assessment_id"), "cina_person_id" as "cina_person_id", "cina_assessment_auth_date" as "cina_assessment_auth_date", "cina_assessment_team" as "cina_assessment_team", "cina_assessment_start_date" as "cina_assessment_start_date"
from snapshot."ssd_cin_assessments" as "ssd_cin_assessments")),
"firsts" as (
select distinct "person" as "person", min("at_day") over (partition by "person") as "first_day"
from "events" as "events")
select "e"."id" as "case_id", "e"."person" as "person_id", "e"."team" as "team_id", '' as "worker_id", "e"."at_day" as "counted_on", "e"."started" as "started", "f"."first_day" as "first_day", ("f"."first_day" = "e"."at_day") as "is_first"
from "events" as "e"
join "firsts" as "f" on ("f"."person" = "e"."person")
where ("e"."at_day" not in (select "q"."pers_dob" as "pers_dob"
from snapshot."ssd_person" as "q"
where ("q"."pers_dob" is not null)))
