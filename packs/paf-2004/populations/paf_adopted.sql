-- One case is a child who left care by adoption. Team and worker: who held the child's case on the day of the adoption.
with adopted as (
  select e.clae_cla_episode_id as episode_id, e.clae_person_id as person_id, e.clae_cla_episode_ceased_date as adopted_on
  from ssd_cla_episodes e
  join codes_adopted_reasons d on d.code = e.clae_cla_episode_ceased_reason
  where e.clae_cla_episode_ceased_date is not null
),
steps as (
  select a.episode_id as episode_id, s.perm_adm_decision_date as decided_on, s.perm_placed_for_adoption_date as placed_on,
         row_number() over (partition by a.episode_id order by s.perm_placed_for_adoption_date desc nulls last, s.perm_table_id desc) as place
  from adopted a
  join ssd_permanence s on s.perm_person_id = a.person_id
  where s.perm_adm_decision_date is null or s.perm_adm_decision_date <= a.adopted_on
)
select a.episode_id as case_id, a.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, a.adopted_on as counted_on,
       a.adopted_on as adopted_on, s.decided_on as decided_on, s.placed_on as placed_on,
       months(s.decided_on, s.placed_on) as months_to_placement
from adopted a
left join steps s on s.episode_id = a.episode_id and s.place = 1
left join who_held h on h.person_id = a.person_id and h.held_from <= a.adopted_on and h.held_until > a.adopted_on
