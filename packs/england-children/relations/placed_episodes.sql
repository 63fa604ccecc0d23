-- Episodes of children looked after that count towards placement moves, each with the number of its run. Temporary placements (T0 to T4) and
-- placements that start and end on one day are dropped; neighbours with the same placement are one run (A, T3, A is one run, A, B, A is three);
-- an episode without a placement id is a run of its own.
with placements as (
  select l.clap_cla_placement_id as placement_id, l.clap_cla_placement_type as placement_type,
         l.clap_cla_placement_start_date as placement_from, l.clap_cla_placement_end_date as placement_to,
         row_number() over (partition by l.clap_cla_placement_id order by l.clap_cla_placement_start_date desc, l.clap_person_id desc) as place
  from ssd_cla_placement l
),
kept as (
  select e.clae_person_id as person_id, e.clae_cla_episode_id as episode_id, e.clae_cla_placement_id as placement_id,
         l.placement_type as placement_type,
         e.clae_cla_episode_start_date as episode_from, e.clae_cla_episode_ceased_date as episode_to
  from ssd_cla_episodes e
  left join placements l on l.placement_id = e.clae_cla_placement_id and l.place = 1
  left join codes_temporary_placements t on t.code = l.placement_type
  where e.clae_person_id is not null
    and e.clae_cla_episode_start_date is not null
    and t.code is null
    and (l.placement_from is null or l.placement_to is null or l.placement_from <> l.placement_to)
),
neighbours as (
  select k.person_id as person_id, k.episode_id as episode_id, k.placement_id as placement_id, k.placement_type as placement_type,
         k.episode_from as episode_from, k.episode_to as episode_to,
         lag(k.placement_id) over (partition by k.person_id order by k.episode_from, k.episode_id) as previous_placement_id
  from kept k
)
select n.person_id as person_id, n.episode_id as episode_id, n.placement_id as placement_id, n.placement_type as placement_type,
       n.episode_from as episode_from, n.episode_to as episode_to,
       sum(case when n.placement_id = n.previous_placement_id then 0 else 1 end)
         over (partition by n.person_id order by n.episode_from, n.episode_id) as run
from neighbours n
