-- One case is a child looked after on the last day of the period: at least one episode of care is open on it. Team and worker: who held the
-- child's case on that day. The placement is that of the open episode; of several, the one that began last.
with children as (
  select e.person_id as person_id, p.period_id as period_id, p.as_at as as_at_day, add_months(p.as_at, -12) as year_before,
         e.care_from as care_from, e.placement_id as placement_id, e.placement_type as placement_type, e.miles_from_home as miles_from_home
  from in_care e
  join period p on e.present_from <= p.as_at and e.present_until > p.as_at
),
on_break as (
  select n.person_id as person_id, n.period_id as period_id, count(*) as breaks
  from children n
  join short_breaks b on b.person_id = n.person_id and b.break_from <= n.as_at_day and (b.break_to is null or b.break_to > n.as_at_day)
  group by n.person_id, n.period_id
),
moved as (
  select n.person_id as person_id, n.period_id as period_id, count(*) as runs
  from children n
  join placement_runs r on r.person_id = n.person_id and r.run_from <= n.as_at_day and (r.run_to is null or r.run_to > n.year_before)
  group by n.person_id, n.period_id
),
workers as (
  select n.person_id as person_id, n.period_id as period_id, count(distinct a.worker_id) as workers
  from children n
  join allocations a on a.person_id = n.person_id and a.allocated_from <= n.as_at_day and (a.allocated_to is null or a.allocated_to > n.year_before)
  group by n.person_id, n.period_id
)
select n.person_id as case_id, n.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, n.period_id as period_id,
       p.pers_dob as born, age(p.pers_dob, n.as_at_day) as years_old, n.care_from as care_from, days(n.care_from, n.as_at_day) as days_in_care,
       case when coalesce(b.breaks, 0) > 0 then 'Y' else 'N' end as short_breaks,
       coalesce(m.runs, 0) as placements_in_year, coalesce(w.workers, 0) as workers_in_year,
       case when h.involvement_id is null then 'N' else 'Y' end as allocated,
       n.placement_id as placement_id, n.placement_type as placement_type, n.miles_from_home as miles_from_home,
       case when n.miles_from_home < 999 then n.miles_from_home end as known_miles_from_home,
       case when n.placement_type is null then null when f.code is not null then 'Y' else 'N' end as fostered,
       case when n.placement_type is null then null when a.code is not null then 'Y' else 'N' end as placed_for_adoption,
       case when n.placement_type is null then null when r.code is not null then 'Y' else 'N' end as in_residential_place
from children n
left join ssd_person p on p.pers_person_id = n.person_id
left join who_held h on h.person_id = n.person_id and h.held_from <= n.as_at_day and h.held_until > n.as_at_day
left join on_break b on b.person_id = n.person_id and b.period_id = n.period_id
left join moved m on m.person_id = n.person_id and m.period_id = n.period_id
left join workers w on w.person_id = n.person_id and w.period_id = n.period_id
left join codes_foster_placements f on f.code = n.placement_type
left join codes_adoption_placements a on a.code = n.placement_type
left join codes_residential_placements r on r.code = n.placement_type
