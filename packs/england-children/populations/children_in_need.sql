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
protected as (
  select n.referral_id as referral_id, n.period_id as period_id, count(*) as plans
  from in_need n
  join ssd_cp_plans c on c.cppl_person_id = n.person_id and c.cppl_cp_plan_start_date <= n.as_at_day
    and (c.cppl_cp_plan_end_date is null or c.cppl_cp_plan_end_date > n.as_at_day)
  group by n.referral_id, n.period_id
),
looked_after as (
  select n.referral_id as referral_id, n.period_id as period_id, count(*) as episodes
  from in_need n
  join ssd_cla_episodes e on e.clae_person_id = n.person_id and e.clae_cla_episode_start_date <= n.as_at_day
    and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date > n.as_at_day)
  group by n.referral_id, n.period_id
),
visited as (
  select n.referral_id as referral_id, n.period_id as period_id, max(v.cinv_cin_visit_date) as last_seen
  from in_need n
  join ssd_cin_visits v on v.cinv_person_id = n.person_id and v.cinv_cin_visit_date <= n.as_at_day and v.cinv_cin_visit_date >= n.received
  where v.cinv_cin_visit_seen = 'Y'
  group by n.referral_id, n.period_id
)
select n.referral_id as case_id, n.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, n.period_id as period_id,
       n.received as received, days(n.received, n.as_at_day) as days_open, n.primary_need as primary_need,
       case when h.involvement_id is null then 'N' else 'Y' end as allocated,
       case when coalesce(p.plans, 0) > 0 then 'Y' else 'N' end as need_plan,
       case when coalesce(c.plans, 0) > 0 then 'Y' else 'N' end as protection_plan,
       case when coalesce(l.episodes, 0) > 0 then 'Y' else 'N' end as looked_after,
       v.last_seen as last_seen, days(v.last_seen, n.as_at_day) as days_since_seen
from in_need n
left join who_held h on h.person_id = n.person_id and h.held_from <= n.as_at_day and (h.held_until is null or h.held_until > n.as_at_day)
left join planned p on p.referral_id = n.referral_id and p.period_id = n.period_id
left join protected c on c.referral_id = n.referral_id and c.period_id = n.period_id
left join looked_after l on l.referral_id = n.referral_id and l.period_id = n.period_id
left join visited v on v.referral_id = n.referral_id and v.period_id = n.period_id
