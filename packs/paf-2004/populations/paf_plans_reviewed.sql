-- One case is a child protection plan open on the last day of the period, with how its reviews since the start kept to the intervals: the first within
-- three months, each further one within six months of the one before. Team and worker: who held the child's case on that day.
with open_plans as (
  select c.cppl_cp_plan_id as plan_id, c.cppl_person_id as person_id, c.cppl_cp_plan_start_date as plan_from,
         c.cppl_cp_plan_ola as other_authority, p.period_id as period_id, p.as_at as as_at_day
  from ssd_cp_plans c
  join period p on c.cppl_cp_plan_start_date <= p.as_at and (c.cppl_cp_plan_end_date is null or c.cppl_cp_plan_end_date > p.as_at)
),
held_reviews as (
  select r.cppr_cp_plan_id as plan_id, r.cppr_cp_review_date as held_on,
         lag(r.cppr_cp_review_date) over (partition by r.cppr_cp_plan_id order by r.cppr_cp_review_date, r.cppr_cp_review_id) as held_before
  from ssd_cp_reviews r
  where r.cppr_cp_review_date is not null and r.cppr_cp_plan_id is not null
),
counted as (
  select o.plan_id as plan_id, o.period_id as period_id, count(*) as reviews, max(r.held_on) as last_held,
         count(*) filter (where r.held_on > case when r.held_before is null then add_months(o.plan_from, 3) else add_months(r.held_before, 6) end) as late
  from open_plans o
  join held_reviews r on r.plan_id = o.plan_id and r.held_on <= o.as_at_day
  group by o.plan_id, o.period_id
)
select o.plan_id as case_id, o.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, o.period_id as period_id,
       o.plan_from as plan_from, o.other_authority as other_authority, add_months(o.plan_from, 3) as first_due,
       coalesce(c.reviews, 0) as reviews_held, coalesce(c.late, 0) as reviews_late, c.last_held as last_held,
       case when c.last_held is null then add_months(o.plan_from, 3) else add_months(c.last_held, 6) end as next_due
from open_plans o
left join counted c on c.plan_id = o.plan_id and c.period_id = o.period_id
left join who_held h on h.person_id = o.person_id and h.held_from <= o.as_at_day and h.held_until > o.as_at_day
