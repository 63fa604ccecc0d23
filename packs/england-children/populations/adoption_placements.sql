-- One case is a child placed for adoption. Team and worker: who held the child's case on that day.
with care as (
  select e.clae_cla_id as care_id, min(e.clae_cla_episode_start_date) as care_from
  from ssd_cla_episodes e
  where e.clae_cla_id is not null
  group by e.clae_cla_id
)
select m.perm_table_id as case_id, m.perm_person_id as person_id, h.team_id as team_id, h.worker_id as worker_id,
       m.perm_placed_for_adoption_date as counted_on,
       c.care_from as care_from, m.perm_adm_decision_date as decided, m.perm_placement_order_date as order_made, m.perm_matched_date as matched,
       m.perm_placed_for_adoption_date as placed, m.perm_decision_reversed_date as reversed, m.perm_permanence_order_date as order_granted,
       days(c.care_from, m.perm_placed_for_adoption_date) as days_to_placement,
       case when m.perm_matched_date < m.perm_placement_order_date then 0
            else days(m.perm_placement_order_date, m.perm_matched_date) end as days_to_match
from ssd_permanence m
left join care c on c.care_id = m.perm_cla_id
left join who_held h on h.person_id = m.perm_person_id and h.held_from <= m.perm_placed_for_adoption_date and h.held_until > m.perm_placed_for_adoption_date
where m.perm_placed_for_adoption_date is not null
