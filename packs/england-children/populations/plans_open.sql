-- One case is a child protection plan that is open on the last day of the period. Team and worker: who held the child's case on that day.
with on_plan as (
  select c.cppl_cp_plan_id as plan_id, c.cppl_person_id as person_id, c.cppl_cp_plan_start_date as started,
         c.cppl_cp_plan_ola as other_authority, c.cppl_cp_plan_latest_category as category, p.period_id as period_id, p.as_at as as_at_day
  from ssd_cp_plans c
  join period p on c.cppl_cp_plan_start_date <= p.as_at and (c.cppl_cp_plan_end_date is null or c.cppl_cp_plan_end_date > p.as_at)
),
visited as (
  select n.plan_id as plan_id, n.period_id as period_id, max(v.cppv_cp_visit_date) as last_visit,
         max(case when v.cppv_cp_visit_seen = 'Y' then v.cppv_cp_visit_date end) as last_seen,
         max(case when v.cppv_cp_visit_seen_alone = 'Y' then v.cppv_cp_visit_date end) as last_seen_alone
  from on_plan n
  join ssd_cp_visits v on v.cppv_person_id = n.person_id and v.cppv_cp_visit_date <= n.as_at_day and v.cppv_cp_visit_date >= n.started
  group by n.plan_id, n.period_id
),
reviewed as (
  select n.plan_id as plan_id, n.period_id as period_id, max(r.cppr_cp_review_date) as last_review
  from on_plan n
  join ssd_cp_reviews r on r.cppr_cp_plan_id = n.plan_id and r.cppr_cp_review_date <= n.as_at_day
  group by n.plan_id, n.period_id
)
select n.plan_id as case_id, n.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, n.period_id as period_id,
       n.started as started, days(n.started, n.as_at_day) + 1 as days_on_plan, n.other_authority as other_authority, n.category as category,
       case when h.involvement_id is null then 'N' else 'Y' end as allocated,
       v.last_visit as last_visit, v.last_seen as last_seen, v.last_seen_alone as last_seen_alone,
       workdays(v.last_seen, n.as_at_day) as working_days_since_seen, workdays(n.started, n.as_at_day) as working_days_on_plan,
       r.last_review as last_review
from on_plan n
left join who_held h on h.person_id = n.person_id and h.held_from <= n.as_at_day and (h.held_until is null or h.held_until > n.as_at_day)
left join visited v on v.plan_id = n.plan_id and v.period_id = n.period_id
left join reviewed r on r.plan_id = n.plan_id and r.period_id = n.period_id
