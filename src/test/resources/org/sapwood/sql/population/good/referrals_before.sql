-- A referral, with the person's referral before it.
select r.cine_referral_id as case_id, r.cine_person_id as person_id, r.cine_referral_team as team_id,
       r.cine_referral_worker_id as worker_id, r.cine_referral_date as counted_on, r.cine_referral_nfa as nfa,
       lag(r.cine_referral_date) over (partition by r.cine_person_id order by r.cine_referral_date, r.cine_referral_id) as before,
       within_months(lag(r.cine_referral_date) over (partition by r.cine_person_id order by r.cine_referral_date, r.cine_referral_id), r.cine_referral_date, 12) as again,
       row_number() over (partition by r.cine_person_id order by r.cine_referral_date desc, r.cine_referral_id desc) as from_last,
       count(*) over (partition by r.cine_person_id) as of_person
from ssd_cin_episodes r
where r.cine_referral_date is not null
