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
),
still_in_care as (
  select e.person_id as person_id, p.period_id as period_id, p.as_at as as_at_day, e.care_from as care_from
  from in_care e
  join period p on e.present_from <= p.as_at and e.present_until > p.as_at
),
children as (
  select a.person_id as person_id, a.period_id as period_id, a.as_at_day as as_at_day, a.care_from as care_from,
         a.adopted_on as adopted_on, a.adopted_on as matters_on
  from adopted a
  union all
  select s.person_id as person_id, s.period_id as period_id, s.as_at_day as as_at_day, s.care_from as care_from,
         a.adopted_on as adopted_on, s.as_at_day as matters_on
  from still_in_care s
  left join adopted a on a.person_id = s.person_id and a.period_id = s.period_id
  where a.person_id is null
),
breaks as (
  select l.person_id as person_id, l.period_id as period_id, count(*) as breaks
  from children l
  join short_breaks b on b.person_id = l.person_id and b.break_from <= l.as_at_day and (b.break_to is null or b.break_to > l.as_at_day)
  where l.adopted_on is null
  group by l.person_id, l.period_id
)
select l.person_id as case_id, l.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, l.period_id as period_id,
       l.adopted_on as adopted_on, case when l.adopted_on is null then 'N' else 'Y' end as adopted, l.care_from as care_from,
       case when coalesce(b.breaks, 0) > 0 then 'Y' else 'N' end as short_breaks
from children l
left join breaks b on b.person_id = l.person_id and b.period_id = l.period_id
left join who_held h on h.person_id = l.person_id and h.held_from <= l.matters_on and h.held_until > l.matters_on
