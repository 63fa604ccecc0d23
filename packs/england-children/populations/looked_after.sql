-- One case is a child looked after on the last day of the period: at least one episode of care is open on it. Team and worker: who held the
-- child's case on that day. The placement is that of the open episode; of several, the one that began last.
with moved as (
  select n.person_id as person_id, n.period_id as period_id, count(*) as runs
  from in_care_by_month n
  join placement_runs r on r.person_id = n.person_id and r.run_from <= n.as_at_day and (r.run_to is null or r.run_to > n.year_before)
  group by n.person_id, n.period_id
),
workers as (
  select n.person_id as person_id, n.period_id as period_id, count(distinct a.worker_id) as workers
  from in_care_by_month n
  join allocations a on a.person_id = n.person_id and a.allocated_from <= n.as_at_day and (a.allocated_to is null or a.allocated_to > n.year_before)
  group by n.person_id, n.period_id
)
select n.person_id as case_id, n.person_id as person_id, n.team_id as team_id, n.worker_id as worker_id, n.period_id as period_id,
       n.born as born, n.years_old as years_old, n.care_from as care_from, days(n.care_from, n.as_at_day) as days_in_care,
       n.short_breaks as short_breaks,
       coalesce(m.runs, 0) as placements_in_year, coalesce(w.workers, 0) as workers_in_year,
       n.allocated as allocated,
       n.placement_id as placement_id, n.placement_type as placement_type, n.miles_from_home as miles_from_home,
       case when n.miles_from_home < 999 then n.miles_from_home end as known_miles_from_home,
       case when n.placement_type is null then null when f.code is not null then 'Y' else 'N' end as fostered,
       case when n.placement_type is null then null when a.code is not null then 'Y' else 'N' end as placed_for_adoption,
       case when n.placement_type is null then null when r.code is not null then 'Y' else 'N' end as in_residential_place
from in_care_by_month n
left join moved m on m.person_id = n.person_id and m.period_id = n.period_id
left join workers w on w.person_id = n.person_id and w.period_id = n.period_id
left join codes_foster_placements f on f.code = n.placement_type
left join codes_adoption_placements a on a.code = n.placement_type
left join codes_residential_placements r on r.code = n.placement_type
