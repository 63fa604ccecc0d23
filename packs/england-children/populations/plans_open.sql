-- One case is a child protection plan that is open on the last day of the period. Team and worker: who held the child's case on that day.
with on_plan as (
  select c.cppl_cp_plan_id as plan_id, c.cppl_person_id as person_id, c.cppl_cp_plan_start_date as started,
         c.cppl_cp_plan_ola as other_authority, c.cppl_cp_plan_latest_category as category, p.period_id as period_id, p.as_at as as_at_day
  from ssd_cp_plans c
  join period p on c.cppl_cp_plan_start_date <= p.as_at and (c.cppl_cp_plan_end_date is null or c.cppl_cp_plan_end_date > p.as_at)
),
visits as (
  select v.cppv_person_id as person_id, v.cppv_cp_visit_date as visited,
         max(v.cppv_cp_visit_date) filter (where v.cppv_cp_visit_seen = 'Y') as seen,
         max(v.cppv_cp_visit_date) filter (where v.cppv_cp_visit_seen = 'Y' or v.cppv_cp_visit_seen is null) as perhaps_seen,
         case when count(*) filter (where v.cppv_cp_visit_seen_alone = 'Y') > 0 then 'Y'
              when count(*) filter (where v.cppv_cp_visit_seen_alone is null and (v.cppv_cp_visit_seen is null or v.cppv_cp_visit_seen = 'Y')) > 0 then null
              else 'N' end as alone
  from ssd_cp_visits v
  where v.cppv_person_id is not null and v.cppv_cp_visit_date is not null
  group by v.cppv_person_id, v.cppv_cp_visit_date
),
visited as (
  select v.person_id as person_id, v.visited as visited, coalesce(lead(v.visited) over (partition by v.person_id order by v.visited), date '9999-12-31') as visited_again,
         max(v.seen) over (partition by v.person_id order by v.visited rows between unbounded preceding and current row) as seen,
         max(v.perhaps_seen) over (partition by v.person_id order by v.visited rows between unbounded preceding and current row) as perhaps_seen,
         v.alone as alone
  from visits v
),
reviewed as (
  select n.plan_id as plan_id, n.period_id as period_id, max(r.cppr_cp_review_date) as last_review
  from on_plan n
  join ssd_cp_reviews r on r.cppr_cp_plan_id = n.plan_id and r.cppr_cp_review_date <= n.as_at_day
  group by n.plan_id, n.period_id
)
select n.plan_id as case_id, n.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, n.period_id as period_id,
       n.started as started, days(n.started, n.as_at_day) + 1 as days_on_plan, n.other_authority as other_authority, n.category as category,
       case when n.person_id is null then null when h.involvement_id is null then 'N' else 'Y' end as allocated,
       case when v.visited >= n.started then v.visited end as last_visit, case when v.seen >= n.started then v.seen end as last_seen,
       case when v.visited >= n.started then v.alone end as last_visit_alone,
       case when v.perhaps_seen >= n.started then v.perhaps_seen end as last_perhaps_seen,
       case when v.perhaps_seen >= n.started then workdays(v.perhaps_seen, n.as_at_day) end as working_days_since_perhaps_seen,
       case when v.perhaps_seen = v.seen then 'Y' end as seen_for_certain,
       case when v.seen >= n.started then workdays(v.seen, n.as_at_day) end as working_days_since_seen, workdays(n.started, n.as_at_day) as working_days_on_plan,
       r.last_review as last_review
from on_plan n
left join who_held h on h.person_id = n.person_id and h.held_from <= n.as_at_day and h.held_until > n.as_at_day
left join visited v on v.person_id = n.person_id and v.visited <= n.as_at_day and v.visited_again > n.as_at_day
left join reviewed r on r.plan_id = n.plan_id and r.period_id = n.period_id
