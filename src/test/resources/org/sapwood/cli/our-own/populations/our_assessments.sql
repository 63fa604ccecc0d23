-- One row per assessment that has been authorised. Team and worker: who completed it.
select a.cina_assessment_id as case_id, a.cina_person_id as person_id, a.cina_assessment_team as team_id,
       a.cina_assessment_worker_id as worker_id, a.cina_assessment_auth_date as counted_on,
       a.cina_assessment_start_date as began, days(a.cina_assessment_start_date, a.cina_assessment_auth_date) as days_taken
from ssd_cin_assessments a
where a.cina_assessment_auth_date is not null
