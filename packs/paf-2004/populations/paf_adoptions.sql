-- One case is a child looked after on the last day of the period, or a child who left care by adoption in the twelve months up to it. Team and worker: who
-- held the child's case on that day or, for a child who was adopted, on the day of the adoption.
with ended as (
  select e.clae_person_id as person_id, p.period_id as period_id, p.as_at as as_at_day,
         e.clae_cla_episode_start_date as episode_from, e.clae_cla_episode_ceased_date as adopted_on,
         row_number() over (partition by e.clae_person_id, p.period_id
                            order by e.clae_cla_episode_start_date desc, e.clae_cla_episode_id desc) as place
  from ssd_cla_episodes e
  join codes_adopted_reasons d on d.code = e.clae_cla_episode_ceased_reason
  join period p on e.clae_cla_episode_start_date <= p.as_at and e.clae_cla_episode_ceased_date <= p.as_at
    and e.clae_cla_episode_ceased_date > add_months(p.as_at, -12)
  where e.clae_person_id is not null
),
adopted as (
  select e.person_id as person_id, e.period_id as period_id, e.as_at_day as as_at_day, e.adopted_on as adopted_on, c.care_from as care_from
  from ended e
  join care_periods c on c.person_id = e.person_id and c.begun_on = e.episode_from
  where e.place = 1
)
select a.person_id as case_id, a.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, a.period_id as period_id,
       a.adopted_on as adopted_on, 'Y' as adopted, a.care_from as care_from, 'N' as short_breaks
from adopted a
left join who_held h on h.person_id = a.person_id and h.held_from <= a.adopted_on and h.held_until > a.adopted_on
union all
select s.person_id as case_id, s.person_id as person_id, s.team_id as team_id, s.worker_id as worker_id, s.period_id as period_id,
       a.adopted_on as adopted_on, 'N' as adopted, s.care_from as care_from, s.short_breaks as short_breaks
from in_care_by_month s
left join adopted a on a.person_id = s.person_id and a.period_id = s.period_id
where a.person_id is null
