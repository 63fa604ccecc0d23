-- One case is a child placed for adoption. Team and worker: who held the child's case on that day.
with care as (
  select e.clae_cla_id as care_id, min(e.clae_cla_episode_start_date) as care_from
  from ssd_cla_episodes e
  where e.clae_cla_id is not null
  group by e.clae_cla_id
),
held as (
  select m.perm_table_id as row_id, a.team_id as team_id, a.worker_id as worker_id,
         row_number() over (partition by m.perm_table_id order by a.allocated_from desc, a.involvement_id desc) as place
  from ssd_permanence m
  join allocations a on a.person_id = m.perm_person_id and a.allocated_from <= m.perm_placed_for_adoption_date
    and (a.allocated_to is null or a.allocated_to >= m.perm_placed_for_adoption_date)
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
left join held h on h.row_id = m.perm_table_id and h.place = 1
where m.perm_placed_for_adoption_date is not null
