-- One row is an episode of need that was open on a day of the year: begun by its last day and not closed before its first. An episode that began in the year
-- belongs to it whatever its closing date says, and so does one without a date of referral that was closed in the year: the rules of the return are there to
-- find such dates. What happened after the year is left out.
select r.cine_person_id as person_id, r.cine_referral_id as referral_id, r.cine_referral_date as referred, r.cine_referral_source_code as source_code,
       r.cine_cin_primary_need_code as need_code, r.cine_referral_nfa as no_further_action,
       case when r.cine_close_date > k.collection_end then null else r.cine_close_date end as closed,
       case when r.cine_close_date > k.collection_end then null else r.cine_close_reason end as close_reason
from ssd_cin_episodes r
join collection k on k.collection_end is not null
where r.cine_person_id is not null
  and r.cine_referral_id is not null
  and ((r.cine_referral_date <= k.collection_end
        and (r.cine_referral_date >= k.collection_start or r.cine_close_date is null or r.cine_close_date >= k.collection_start))
       or (r.cine_referral_date is null and r.cine_close_date between k.collection_start and k.collection_end))
