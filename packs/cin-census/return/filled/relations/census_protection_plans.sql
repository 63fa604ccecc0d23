-- One row is a child protection plan of the council in an episode of need of the census that was in force in the year; another authority's temporary plan is
-- not. It counts the child's plans that began earlier, as far back as the records go.
with own as (
  select p.cppl_cp_plan_id as plan_id, p.cppl_person_id as person_id, p.cppl_referral_id as referral_id, p.cppl_cp_plan_start_date as started,
         p.cppl_cp_plan_end_date as ended, p.cppl_cp_plan_initial_category as first_category, p.cppl_cp_plan_latest_category as latest_category,
         rank() over (partition by p.cppl_person_id order by p.cppl_cp_plan_start_date) - 1 as plans_before
  from ssd_cp_plans p
  where p.cppl_cp_plan_ola is null or p.cppl_cp_plan_ola <> 'Y'
)
select n.person_id as person_id, n.referral_id as referral_id, o.plan_id as plan_id, o.started as started,
       case when o.ended > k.collection_end then null else o.ended end as ended,
       o.first_category as first_category, o.latest_category as latest_category,
       case when o.started is null then null else o.plans_before end as plans_before
from census_needs n
join own o on o.referral_id = n.referral_id and o.person_id = n.person_id
join collection k on k.collection_end is not null
where (o.started <= k.collection_end and (o.started >= k.collection_start or o.ended is null or o.ended >= k.collection_start))
   or (o.started is null and o.ended between k.collection_start and k.collection_end)
