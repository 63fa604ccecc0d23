-- One case is an episode of need that is open on the last day of the period; referrals that went no further are left out. Team and worker: who
-- held the child's case on that day.
with in_need as (
  select r.cine_referral_id as referral_id, r.cine_person_id as person_id, r.cine_referral_date as received,
         r.cine_cin_primary_need_code as primary_need, p.period_id as period_id, p.as_at as as_at_day
  from ssd_cin_episodes r
  join period p on r.cine_referral_date <= p.as_at and (r.cine_close_date is null or r.cine_close_date > p.as_at)
  where r.cine_referral_nfa is null or r.cine_referral_nfa <> 'Y'
),
planned as (
  select n.referral_id as referral_id, n.period_id as period_id, count(*) as plans
  from in_need n
  join ssd_cin_plans c on c.cinp_referral_id = n.referral_id and c.cinp_cin_plan_start_date <= n.as_at_day
    and (c.cinp_cin_plan_end_date is null or c.cinp_cin_plan_end_date > n.as_at_day)
  group by n.referral_id, n.period_id
),
protection_plans as (
  select c.cppl_person_id as person_id, c.cppl_cp_plan_start_date as plan_from, max(coalesce(c.cppl_cp_plan_end_date, date '9999-12-31')) as plan_to
  from ssd_cp_plans c
  where c.cppl_person_id is not null and c.cppl_cp_plan_start_date is not null
  group by c.cppl_person_id, c.cppl_cp_plan_start_date
),
protection_plans_before as (
  select p.person_id as person_id, p.plan_from as plan_from, p.plan_to as plan_to,
         max(p.plan_to) over (partition by p.person_id order by p.plan_from rows between unbounded preceding and 1 preceding) as covered_to
  from protection_plans p
),
protected as (
  select b.person_id as person_id, case when b.covered_to > b.plan_from then b.covered_to else b.plan_from end as plan_from, b.plan_to as plan_to
  from protection_plans_before b
),
visits as (
  select v.cinv_person_id as person_id, v.cinv_cin_visit_date as perhaps_seen,
         max(v.cinv_cin_visit_date) filter (where v.cinv_cin_visit_seen = 'Y') as seen
  from ssd_cin_visits v
  where (v.cinv_cin_visit_seen = 'Y' or v.cinv_cin_visit_seen is null) and v.cinv_person_id is not null and v.cinv_cin_visit_date is not null
  group by v.cinv_person_id, v.cinv_cin_visit_date
),
visited as (
  select v.person_id as person_id, v.perhaps_seen as perhaps_seen,
         max(v.seen) over (partition by v.person_id order by v.perhaps_seen rows between unbounded preceding and current row) as seen,
         coalesce(lead(v.perhaps_seen) over (partition by v.person_id order by v.perhaps_seen), date '9999-12-31') as seen_again
  from visits v
)
select n.referral_id as case_id, n.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, n.period_id as period_id,
       n.received as received, days(n.received, n.as_at_day) as days_open, n.primary_need as primary_need,
       case when n.person_id is null then null when h.involvement_id is null then 'N' else 'Y' end as allocated,
       case when coalesce(p.plans, 0) > 0 then 'Y' else 'N' end as need_plan,
       case when c.person_id is null then 'N' else 'Y' end as protection_plan,
       case when l.person_id is null then 'N' else 'Y' end as looked_after,
       case when v.seen >= n.received then v.seen end as last_seen,
       case when v.seen >= n.received then days(v.seen, n.as_at_day) end as days_since_seen,
       case when v.perhaps_seen >= n.received then v.perhaps_seen end as last_perhaps_seen,
       case when v.perhaps_seen >= n.received then days(v.perhaps_seen, n.as_at_day) end as days_since_perhaps_seen,
       case when v.perhaps_seen = v.seen then 'Y' end as seen_for_certain
from in_need n
left join who_held h on h.person_id = n.person_id and h.held_from <= n.as_at_day and h.held_until > n.as_at_day
left join planned p on p.referral_id = n.referral_id and p.period_id = n.period_id
left join protected c on c.person_id = n.person_id and c.plan_from <= n.as_at_day and c.plan_to > n.as_at_day
left join in_care l on l.person_id = n.person_id and l.present_from <= n.as_at_day and l.present_until > n.as_at_day
left join visited v on v.person_id = n.person_id and v.perhaps_seen <= n.as_at_day and v.seen_again > n.as_at_day
