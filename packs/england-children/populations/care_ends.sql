-- One case is a child who leaves care: an episode that ended, with no other episode that began on that day. Team and worker: who held the child's
-- case on that day.
with ends as (
  select e.clae_cla_episode_id as episode_id, e.clae_person_id as person_id, e.clae_cla_episode_start_date as episode_from,
         e.clae_cla_episode_ceased_date as left_care, e.clae_cla_episode_ceased_reason as reason
  from ssd_cla_episodes e
  where e.clae_cla_episode_ceased_date is not null
    and not exists (
      select n.clae_cla_episode_id
      from ssd_cla_episodes n
      where n.clae_person_id = e.clae_person_id and n.clae_cla_episode_start_date = e.clae_cla_episode_ceased_date
        and n.clae_cla_episode_id <> e.clae_cla_episode_id
    )
),
on_break as (
  select s.episode_id as episode_id, count(*) as breaks
  from ends s
  join short_breaks b on b.person_id = s.person_id and b.break_from <= s.left_care and (b.break_to is null or b.break_to >= s.left_care)
  group by s.episode_id
)
select s.episode_id as case_id, s.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, s.left_care as counted_on,
       s.left_care as left_care, s.reason as reason, c.care_from as care_from, days(c.care_from, s.left_care) as days_in_care,
       age(p.pers_dob, s.left_care) as years_old,
       case when coalesce(b.breaks, 0) > 0 then 'Y' else 'N' end as short_breaks,
       case when s.reason is null then null when d.code is not null then 'Y' else 'N' end as adopted,
       case when s.reason is null then null when g.code is not null then 'Y' else 'N' end as special_guardianship
from ends s
left join care_periods c on c.person_id = s.person_id and c.begun_on = s.episode_from
left join ssd_person p on p.pers_person_id = s.person_id
left join who_held h on h.person_id = s.person_id and h.held_from <= s.left_care and h.held_until > s.left_care
left join on_break b on b.episode_id = s.episode_id
left join codes_adopted_reasons d on d.code = s.reason
left join codes_guardianship_reasons g on g.code = s.reason
