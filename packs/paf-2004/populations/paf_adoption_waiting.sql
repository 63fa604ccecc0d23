-- One case is a child looked after on the last day of the period for whom adoption had been decided and who was not placed for adoption by then; a decision
-- that was reversed no longer counts. Team and worker: who held the child's case on that day.
with decided as (
  select s.perm_person_id as person_id, p.period_id as period_id, p.as_at as as_at_day, s.perm_adm_decision_date as decided_on,
         row_number() over (partition by s.perm_person_id, p.period_id order by s.perm_adm_decision_date desc, s.perm_table_id desc) as place
  from ssd_permanence s
  join period p on s.perm_adm_decision_date <= p.as_at
    and (s.perm_placed_for_adoption_date is null or s.perm_placed_for_adoption_date > p.as_at)
    and (s.perm_decision_reversed_date is null or s.perm_decision_reversed_date > p.as_at)
  where s.perm_person_id is not null
),
waiting as (
  select d.person_id as person_id, d.period_id as period_id, d.as_at_day as as_at_day, d.decided_on as decided_on
  from decided d
  where d.place = 1
    and exists (
      select e.clae_cla_episode_id
      from ssd_cla_episodes e
      where e.clae_person_id = d.person_id and e.clae_cla_episode_start_date <= d.as_at_day
        and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date > d.as_at_day)
    )
)
select w.person_id as case_id, w.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, w.period_id as period_id,
       w.decided_on as decided_on, months(w.decided_on, w.as_at_day) as months_waiting
from waiting w
left join who_held h on h.person_id = w.person_id and h.held_from <= w.as_at_day and h.held_until > w.as_at_day
