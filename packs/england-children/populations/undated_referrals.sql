-- One case is a referral without the date on which it was received; it cannot be counted by date, so it is
-- found again in every period until it is mended. Team and worker: who took it.
select r.cine_referral_id as case_id, r.cine_person_id as person_id, r.cine_referral_team as team_id, r.cine_referral_worker_id as worker_id,
       p.period_id as period_id, r.cine_referral_date as received, r.cine_close_date as closed
from ssd_cin_episodes r
join period p on p.period_id is not null
where r.cine_referral_date is null
