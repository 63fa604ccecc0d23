-- One case is an assessment with neither a start date nor the date it was authorised; it cannot be counted by date, so it is open from long
-- ago until it is mended. Team and worker: who is to complete it.
select a.cina_assessment_id as case_id, a.cina_person_id as person_id, a.cina_assessment_team as team_id, a.cina_assessment_worker_id as worker_id,
       date '2000-01-01' as open_from, a.cina_assessment_start_date as open_to, a.cina_assessment_start_date as started, a.cina_referral_id as referral_id
from ssd_cin_assessments a
where a.cina_assessment_start_date is null and a.cina_assessment_auth_date is null
