-- One case is a child looked after on the last day of the period who is then under 16 and whose unbroken period of care began at least 30
-- months before. Team and worker: who held the child's case on that day.
with children as (
  select e.person_id as person_id, p.period_id as period_id, p.as_at as as_at_day, e.care_from as care_from, age(c.pers_dob, p.as_at) as years_old
  from in_care e
  join ssd_person c on c.pers_person_id = e.person_id
  join period p on e.present_from <= p.as_at and e.present_until > p.as_at
  where age(c.pers_dob, p.as_at) < 16 and add_months(e.care_from, 30) <= p.as_at
),
on_break as (
  select n.person_id as person_id, n.period_id as period_id, count(*) as breaks
  from children n
  join short_breaks b on b.person_id = n.person_id and b.break_from <= n.as_at_day and (b.break_to is null or b.break_to > n.as_at_day)
  group by n.person_id, n.period_id
)
select n.person_id as case_id, n.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, n.period_id as period_id,
       n.years_old as years_old, n.care_from as care_from, l.run_from as placement_from,
       case when coalesce(b.breaks, 0) > 0 then 'Y' else 'N' end as short_breaks
from children n
left join who_held h on h.person_id = n.person_id and h.held_from <= n.as_at_day and h.held_until > n.as_at_day
left join on_break b on b.person_id = n.person_id and b.period_id = n.period_id
left join homes l on l.person_id = n.person_id and l.care_from = n.care_from and l.run_from <= n.as_at_day
  and l.followed_on > n.as_at_day
