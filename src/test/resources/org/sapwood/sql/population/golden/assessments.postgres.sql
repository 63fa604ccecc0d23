select "a"."cina_assessment_id" as "case_id", "a"."cina_person_id" as "person_id", "a"."cina_assessment_team" as "team_id", "a"."cina_assessment_worker_id" as "worker_id", "a"."cina_assessment_auth_date" as "counted_on", "r"."cine_referral_date" as "referral_date", "a"."cina_assessment_start_date" as "started", ((select __count from (select day as __day, working_days as __count from snapshot."__calendar") as __days where __day = "a"."cina_assessment_auth_date") - (select __count from (select day as __day, working_days as __count from snapshot."__calendar") as __days where __day = "a"."cina_assessment_start_date")) as "working_days_taken", ("a"."cina_assessment_auth_date" - "a"."cina_assessment_start_date") as "days_taken", (case when exists (select 1
from snapshot."ssd_person" as "p"
where (("p"."pers_person_id" = "a"."cina_person_id") and ("p"."pers_sex" = 'F'))) then 'Y' else 'N' end) as "girl"
from snapshot."ssd_cin_assessments" as "a"
left join snapshot."ssd_cin_episodes" as "r" on ("r"."cine_referral_id" = "a"."cina_referral_id")
where ("a"."cina_assessment_auth_date" is not null)
