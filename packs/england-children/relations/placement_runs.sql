-- One row per run of a child's episodes in one placement: from the start of its first episode to the end of its last.
with in_order as (
  select p.person_id as person_id, p.run as run, p.placement_id as placement_id, p.episode_from as episode_from, p.episode_to as episode_to,
         row_number() over (partition by p.person_id, p.run order by p.episode_from, p.episode_id) as from_first,
         row_number() over (partition by p.person_id, p.run order by p.episode_from desc, p.episode_id desc) as from_last
  from placed_episodes p
)
select i.person_id as person_id, i.run as run, i.placement_id as placement_id, i.episode_from as run_from, z.episode_to as run_to
from in_order i
join in_order z on z.person_id = i.person_id and z.run = i.run and z.from_last = 1
where i.from_first = 1
