-- One case is a child looked after on the last day of the period: at least one episode of care is open on it. Team and worker: who held the
-- child's case on that day. The placement is that of the open episode; of several, the one that began last.
with open_episodes as (
  select e.clae_person_id as person_id, p.period_id as period_id, p.as_at as as_at_day, add_months(p.as_at, -12) as year_before,
         e.clae_cla_episode_start_date as episode_from, e.clae_cla_placement_id as placement_id,
         row_number() over (partition by e.clae_person_id, p.period_id
                            order by e.clae_cla_episode_start_date desc, e.clae_cla_episode_id desc) as place
  from ssd_cla_episodes e
  join period p on e.clae_cla_episode_start_date <= p.as_at
    and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date > p.as_at)
  where e.clae_person_id is not null
),
in_care as (
  select o.person_id as person_id, o.period_id as period_id, o.as_at_day as as_at_day, o.year_before as year_before,
         o.episode_from as episode_from, o.placement_id as placement_id
  from open_episodes o
  where o.place = 1
),
on_break as (
  select n.person_id as person_id, n.period_id as period_id, count(*) as breaks
  from in_care n
  join short_breaks b on b.person_id = n.person_id and b.break_from <= n.as_at_day and (b.break_to is null or b.break_to > n.as_at_day)
  group by n.person_id, n.period_id
),
moved as (
  select n.person_id as person_id, n.period_id as period_id, count(*) as runs
  from in_care n
  join placement_runs r on r.person_id = n.person_id and r.run_from <= n.as_at_day and (r.run_to is null or r.run_to > n.year_before)
  group by n.person_id, n.period_id
),
workers as (
  select n.person_id as person_id, n.period_id as period_id, count(distinct a.worker_id) as workers
  from in_care n
  join allocations a on a.person_id = n.person_id and a.allocated_from <= n.as_at_day and (a.allocated_to is null or a.allocated_to > n.year_before)
  group by n.person_id, n.period_id
),
placements as (
  select l.clap_cla_placement_id as placement_id, l.clap_cla_placement_type as placement_type, l.clap_cla_placement_distance as miles,
         row_number() over (partition by l.clap_cla_placement_id order by l.clap_cla_placement_start_date desc, l.clap_person_id desc) as place
  from ssd_cla_placement l
)
select n.person_id as case_id, n.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, n.period_id as period_id,
       p.pers_dob as born, age(p.pers_dob, n.as_at_day) as years_old, c.care_from as care_from, days(c.care_from, n.as_at_day) as days_in_care,
       case when coalesce(b.breaks, 0) > 0 then 'Y' else 'N' end as short_breaks,
       coalesce(m.runs, 0) as placements_in_year, coalesce(w.workers, 0) as workers_in_year,
       case when h.involvement_id is null then 'N' else 'Y' end as allocated,
       n.placement_id as placement_id, l.placement_type as placement_type, l.miles as miles_from_home,
       case when l.placement_type is null then null when f.code is not null then 'Y' else 'N' end as fostered,
       case when l.placement_type is null then null when a.code is not null then 'Y' else 'N' end as placed_for_adoption,
       case when l.placement_type is null then null when r.code is not null then 'Y' else 'N' end as in_residential_place
from in_care n
left join ssd_person p on p.pers_person_id = n.person_id
left join care_periods c on c.person_id = n.person_id and c.begun_on = n.episode_from
left join who_held h on h.person_id = n.person_id and h.held_from <= n.as_at_day and (h.held_until is null or h.held_until > n.as_at_day)
left join on_break b on b.person_id = n.person_id and b.period_id = n.period_id
left join moved m on m.person_id = n.person_id and m.period_id = n.period_id
left join workers w on w.person_id = n.person_id and w.period_id = n.period_id
left join placements l on l.placement_id = n.placement_id and l.place = 1
left join codes_foster_placements f on f.code = l.placement_type
left join codes_adoption_placements a on a.code = l.placement_type
left join codes_residential_placements r on r.code = l.placement_type
