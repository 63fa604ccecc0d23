-- Groups of rows under a name that a column has too.
select min(cine_referral_id) as case_id, cine_person_id as person_id, upper(cine_referral_team) as cine_referral_team, cine_referral_team as team_id, '' as worker_id,
       min(cine_referral_date) as counted_on, count(*) as cases, max(cine_referral_nfa) as nfa
from ssd_cin_episodes
group by cine_person_id, cine_referral_team
having count(cine_referral_date) > 0
