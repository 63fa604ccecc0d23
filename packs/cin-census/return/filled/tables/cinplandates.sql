-- One row is a child in need plan in an episode of need of the census that was in force in the year; one that began in the year belongs to it whatever its end
-- says, and so does one without a start that ended in the year.
select n.person_id as lachildid, n.referral_id as cindetailsid, p.cinp_cin_plan_start_date as cinplanstartdate,
       case when p.cinp_cin_plan_end_date > k.collection_end then null else p.cinp_cin_plan_end_date end as cinplanenddate
from census_needs n
join ssd_cin_plans p on p.cinp_referral_id = n.referral_id and p.cinp_person_id = n.person_id
join collection k on k.collection_end is not null
where (p.cinp_cin_plan_start_date <= k.collection_end
       and (p.cinp_cin_plan_start_date >= k.collection_start or p.cinp_cin_plan_end_date is null or p.cinp_cin_plan_end_date >= k.collection_start))
   or (p.cinp_cin_plan_start_date is null and p.cinp_cin_plan_end_date between k.collection_start and k.collection_end)
