-- The episode of care that a child is in on a day: one row per child and stretch of days, from present_from until the day before present_until, which is
-- 9999-12-31 where there is no end. Of several open episodes, the one that began last; an episode is open until the day before it ceased. Days on which
-- none is open have no row.
with episodes as (
  select e.clae_person_id as person_id, e.clae_cla_episode_id as episode_id, e.clae_cla_placement_id as placement_id,
         e.clae_cla_episode_start_date as episode_from, e.clae_cla_episode_ceased_date as episode_to
  from ssd_cla_episodes e
  where e.clae_person_id is not null and e.clae_cla_episode_start_date is not null
    and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date > e.clae_cla_episode_start_date)
),
turns as (
  select e.person_id as person_id, e.episode_from as turned_on
  from episodes e
  union all
  select e.person_id as person_id, e.episode_to as turned_on
  from episodes e
  where e.episode_to is not null
),
turning_days as (
  select t.person_id as person_id, t.turned_on as turned_on
  from turns t
  group by t.person_id, t.turned_on
),
stretches as (
  select t.person_id as person_id, t.turned_on as present_from,
         coalesce(lead(t.turned_on) over (partition by t.person_id order by t.turned_on), date '9999-12-31') as present_until
  from turning_days t
),
open_episodes as (
  select s.person_id as person_id, s.present_from as present_from, s.present_until as present_until,
         e.episode_from as episode_from, e.placement_id as placement_id,
         row_number() over (partition by s.person_id, s.present_from order by e.episode_from desc, e.episode_id desc) as place
  from stretches s
  join episodes e on e.person_id = s.person_id and e.episode_from <= s.present_from and (e.episode_to is null or e.episode_to > s.present_from)
),
placements as (
  select l.clap_cla_placement_id as placement_id, l.clap_cla_placement_type as placement_type, l.clap_cla_placement_distance as miles,
         row_number() over (partition by l.clap_cla_placement_id order by l.clap_cla_placement_start_date desc, l.clap_person_id desc) as place
  from ssd_cla_placement l
)
select o.person_id as person_id, o.present_from as present_from, o.present_until as present_until, o.episode_from as episode_from,
       c.care_from as care_from, o.placement_id as placement_id, l.placement_type as placement_type, l.miles as miles_from_home
from open_episodes o
join care_periods c on c.person_id = o.person_id and c.begun_on = o.episode_from
left join placements l on l.placement_id = o.placement_id and l.place = 1
where o.place = 1
