-- One case is a child who comes into care: the first episode of an unbroken period of care. Team and worker: who held the child's case on that day.
with firsts as (
  select e.clae_cla_episode_id as episode_id, e.clae_person_id as person_id, e.clae_cla_episode_start_date as came_into_care,
         e.clae_entered_care_date as entered_care_date, e.clae_cla_primary_need_code as primary_need,
         row_number() over (partition by e.clae_person_id, e.clae_cla_episode_start_date order by e.clae_cla_episode_id) as place
  from ssd_cla_episodes e
  join care_periods c on c.person_id = e.clae_person_id and c.begun_on = e.clae_cla_episode_start_date and c.care_from = e.clae_cla_episode_start_date
),
starts as (
  select f.episode_id as episode_id, f.person_id as person_id, f.came_into_care as came_into_care, f.entered_care_date as entered_care_date,
         f.primary_need as primary_need
  from firsts f
  where f.place = 1
),
on_break as (
  select s.episode_id as episode_id, count(*) as breaks
  from starts s
  join short_breaks b on b.person_id = s.person_id and b.break_from <= s.came_into_care and (b.break_to is null or b.break_to > s.came_into_care)
  group by s.episode_id
),
earlier as (
  select s.episode_id as episode_id, max(e.clae_cla_episode_ceased_date) as previous_care_ended
  from starts s
  join ssd_cla_episodes e on e.clae_person_id = s.person_id and e.clae_cla_episode_ceased_date < s.came_into_care
  group by s.episode_id
),
checked as (
  select s.episode_id as episode_id, min(h.clah_health_check_date) as perhaps_assessed,
         min(h.clah_health_check_date) filter (where k.code is not null and h.clah_health_check_status is not null) as health_assessed
  from starts s
  join ssd_cla_health h on h.clah_person_id = s.person_id and h.clah_health_check_date >= s.came_into_care
  left join codes_health_assessments k on k.code = h.clah_health_check_type
  where (h.clah_health_check_status = 'Completed' or h.clah_health_check_status is null)
    and (k.code is not null or h.clah_health_check_type is null)
  group by s.episode_id
)
select s.episode_id as case_id, s.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, s.came_into_care as counted_on,
       s.came_into_care as came_into_care, s.entered_care_date as entered_care_date, s.primary_need as primary_need,
       age(p.pers_dob, s.came_into_care) as years_old, p.pers_dob as born,
       case when coalesce(b.breaks, 0) > 0 then 'Y' else 'N' end as short_breaks,
       e.previous_care_ended as previous_care_ended, k.health_assessed as health_assessed,
       workdays(s.came_into_care, k.health_assessed) as working_days_to_assessment,
       k.perhaps_assessed as perhaps_assessed, workdays(s.came_into_care, k.perhaps_assessed) as working_days_to_perhaps_assessed,
       case when k.perhaps_assessed = k.health_assessed then 'Y' end as assessed_for_certain
from starts s
left join ssd_person p on p.pers_person_id = s.person_id
left join who_held h on h.person_id = s.person_id and h.held_from <= s.came_into_care and h.held_until > s.came_into_care
left join on_break b on b.episode_id = s.episode_id
left join earlier e on e.episode_id = s.episode_id
left join checked k on k.episode_id = s.episode_id
