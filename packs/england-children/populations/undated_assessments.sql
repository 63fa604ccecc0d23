-- One case is an assessment that has neither begun nor been authorised by its dates; it cannot be counted by date, so it is
-- found again in every period until it is mended. Team and worker: who is to complete it.
select a.cina_assessment_id as case_id, a.cina_person_id as person_id, a.cina_assessment_team as team_id, a.cina_assessment_worker_id as worker_id,
       p.period_id as period_id, a.cina_assessment_start_date as started, a.cina_referral_id as referral_id
from ssd_cin_assessments a
join period p on p.period_id is not null
where a.cina_assessment_start_date is null and a.cina_assessment_auth_date is null
