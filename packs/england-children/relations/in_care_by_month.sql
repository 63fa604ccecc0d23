-- The children who are looked after on the last day of a period: one row per child and period, with the episode of care they are in, who held the child's
-- case on that day, and whether they were then looked after under short breaks only.
with children as (
  select e.person_id as person_id, p.period_id as period_id, p.as_at as as_at_day, e.care_from as care_from,
         e.placement_id as placement_id, e.placement_type as placement_type, e.miles_from_home as miles_from_home
  from in_care e
  join period p on e.present_from <= p.as_at and e.present_until > p.as_at
),
on_break as (
  select n.person_id as person_id, n.period_id as period_id, count(*) as breaks
  from children n
  join short_breaks b on b.person_id = n.person_id and b.break_from <= n.as_at_day and (b.break_to is null or b.break_to > n.as_at_day)
  group by n.person_id, n.period_id
)
select n.person_id as person_id, n.period_id as period_id, n.as_at_day as as_at_day, add_months(n.as_at_day, -12) as year_before,
       n.care_from as care_from, n.placement_id as placement_id, n.placement_type as placement_type, n.miles_from_home as miles_from_home,
       h.team_id as team_id, h.worker_id as worker_id, case when h.involvement_id is null then 'N' else 'Y' end as allocated,
       c.pers_dob as born, age(c.pers_dob, n.as_at_day) as years_old,
       case when coalesce(b.breaks, 0) > 0 then 'Y' else 'N' end as short_breaks
from children n
left join ssd_person c on c.pers_person_id = n.person_id
left join who_held h on h.person_id = n.person_id and h.held_from <= n.as_at_day and h.held_until > n.as_at_day
left join on_break b on b.person_id = n.person_id and b.period_id = n.period_id
