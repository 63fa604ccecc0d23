-- One case is a child looked after on the last day of the period, or a child who left care by adoption in the twelve months up to it. Team and worker: who
-- held the child's case on that day or, for a child who was adopted, on the day of the adoption.
with touched as (
  select e.clae_person_id as person_id, p.period_id as period_id, p.as_at as as_at_day,
         e.clae_cla_episode_id as episode_id, e.clae_cla_episode_start_date as episode_from,
         case when d.code is not null and e.clae_cla_episode_ceased_date <= p.as_at then e.clae_cla_episode_ceased_date else null end as adopted_on
  from ssd_cla_episodes e
  join period p on e.clae_cla_episode_start_date <= p.as_at
    and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date > add_months(p.as_at, -12))
  left join codes_adopted_reasons d on d.code = e.clae_cla_episode_ceased_reason
  where e.clae_person_id is not null
    and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date > p.as_at or d.code is not null)
),
children as (
  select t.person_id as person_id, t.period_id as period_id, t.as_at_day as as_at_day, t.episode_from as episode_from, t.adopted_on as adopted_on,
         coalesce(t.adopted_on, t.as_at_day) as matters_on,
         row_number() over (partition by t.person_id, t.period_id
                            order by case when t.adopted_on is null then 1 else 0 end, t.episode_from desc, t.episode_id desc) as place
  from touched t
),
breaks as (
  select l.person_id as person_id, l.period_id as period_id, count(*) as breaks
  from children l
  join short_breaks b on b.person_id = l.person_id and b.break_from <= l.as_at_day and (b.break_to is null or b.break_to > l.as_at_day)
  where l.place = 1 and l.adopted_on is null
  group by l.person_id, l.period_id
)
select l.person_id as case_id, l.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, l.period_id as period_id,
       l.adopted_on as adopted_on, case when l.adopted_on is null then 'N' else 'Y' end as adopted, c.care_from as care_from,
       case when coalesce(b.breaks, 0) > 0 then 'Y' else 'N' end as short_breaks
from children l
join care_periods c on c.person_id = l.person_id and c.begun_on = l.episode_from
left join breaks b on b.person_id = l.person_id and b.period_id = l.period_id
left join who_held h on h.person_id = l.person_id and h.held_from <= l.matters_on and (h.held_until is null or h.held_until > l.matters_on)
where l.place = 1
