-- One case is a child looked after on the last day of the period who is then under 16 and whose unbroken period of care began at least 30
-- months before. Team and worker: who held the child's case on that day.
with open_episodes as (
  select e.clae_person_id as person_id, p.period_id as period_id, p.as_at as as_at_day, e.clae_cla_episode_start_date as episode_from,
         row_number() over (partition by e.clae_person_id, p.period_id
                            order by e.clae_cla_episode_start_date desc, e.clae_cla_episode_id desc) as place
  from ssd_cla_episodes e
  join period p on e.clae_cla_episode_start_date <= p.as_at
    and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date > p.as_at)
  where e.clae_person_id is not null
),
in_care as (
  select o.person_id as person_id, o.period_id as period_id, o.as_at_day as as_at_day, c.care_from as care_from,
         age(p.pers_dob, o.as_at_day) as years_old
  from open_episodes o
  join care_periods c on c.person_id = o.person_id and c.begun_on = o.episode_from
  join ssd_person p on p.pers_person_id = o.person_id
  where o.place = 1 and age(p.pers_dob, o.as_at_day) < 16 and add_months(c.care_from, 30) <= o.as_at_day
),
on_break as (
  select n.person_id as person_id, n.period_id as period_id, count(*) as breaks
  from in_care n
  join short_breaks b on b.person_id = n.person_id and b.break_from <= n.as_at_day and (b.break_to is null or b.break_to > n.as_at_day)
  group by n.person_id, n.period_id
),
runs as (
  select n.person_id as person_id, n.period_id as period_id, r.run as run, min(r.episode_from) as run_from
  from in_care n
  join placed_episodes r on r.person_id = n.person_id and r.episode_from >= n.care_from and r.episode_from <= n.as_at_day
  group by n.person_id, n.period_id, r.run
),
latest as (
  select r.person_id as person_id, r.period_id as period_id, r.run_from as run_from,
         row_number() over (partition by r.person_id, r.period_id order by r.run desc) as place
  from runs r
)
select n.person_id as case_id, n.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, n.period_id as period_id,
       n.years_old as years_old, n.care_from as care_from, l.run_from as placement_from,
       case when coalesce(b.breaks, 0) > 0 then 'Y' else 'N' end as short_breaks
from in_care n
left join who_held h on h.person_id = n.person_id and h.held_from <= n.as_at_day and (h.held_until is null or h.held_until > n.as_at_day)
left join on_break b on b.person_id = n.person_id and b.period_id = n.period_id
left join latest l on l.person_id = n.person_id and l.period_id = n.period_id and l.place = 1
