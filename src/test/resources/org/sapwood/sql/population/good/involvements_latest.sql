-- A person on the last day of each period, with the latest worker involved then.
with held as (
  select i.invo_person_id as person, i.invo_professional_id as worker, i.invo_professional_team as team, q.period_id as period_id, q.as_at as as_at_day,
         row_number() over (partition by i.invo_person_id, q.period_id order by i.invo_involvement_start_date desc, i.invo_involvements_id desc) as place
  from ssd_involvements i
  join period q on i.invo_involvement_start_date <= q.as_at
  where (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= q.as_at)
    and (i.invo_professional_role is null or i.invo_professional_role in (select c.code from codes_allocated_roles c))
)
select p.pers_person_id as case_id, p.pers_person_id as person_id, h.team as team_id, h.worker as worker_id,
       q.period_id as period_id, age(p.pers_dob, q.as_at) as years_old, months(p.pers_dob, q.as_at) as months_old
from ssd_person p
cross join period q
left join held h on h.person = p.pers_person_id and h.period_id = q.period_id and h.place = 1
where exists (select 1 from ssd_cla_episodes e where e.clae_person_id = p.pers_person_id and e.clae_cla_episode_start_date <= q.as_at
              and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date > q.as_at))
