-- One case is an assessment that has begun and is not authorised. Team and worker: who is to complete it.
select a.cina_assessment_id as case_id, a.cina_person_id as person_id, a.cina_assessment_team as team_id, a.cina_assessment_worker_id as worker_id,
       a.cina_assessment_start_date as open_from, a.cina_assessment_auth_date as open_to,
       a.cina_assessment_start_date as started, a.cina_referral_id as referral_id, r.cine_close_date as referral_closed,
       a.cina_assessment_child_seen as child_seen
from ssd_cin_assessments a
left join ssd_cin_episodes r on r.cine_referral_id = a.cina_referral_id
where a.cina_assessment_start_date is not null
