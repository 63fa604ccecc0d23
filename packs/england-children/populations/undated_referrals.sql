-- One case is a referral without the date on which it was received; it cannot be counted by date, so it is open from long ago until it is
-- mended. Team and worker: who took it.
select r.cine_referral_id as case_id, r.cine_person_id as person_id, r.cine_referral_team as team_id, r.cine_referral_worker_id as worker_id,
       date '2000-01-01' as open_from, r.cine_referral_date as open_to, r.cine_referral_date as received, r.cine_close_date as closed
from ssd_cin_episodes r
where r.cine_referral_date is null
