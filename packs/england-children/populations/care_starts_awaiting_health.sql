-- One case is a child who came into care, is still in that first episode or a later one, and has had no health assessment for certain since. Team and worker:
-- who held the child's case on the day it came into care.
with firsts as (
  select e.clae_cla_episode_id as episode_id, e.clae_person_id as person_id, e.clae_cla_episode_start_date as came_into_care,
         row_number() over (partition by e.clae_person_id, e.clae_cla_episode_start_date order by e.clae_cla_episode_id) as place
  from ssd_cla_episodes e
  join care_periods c on c.person_id = e.clae_person_id and c.begun_on = e.clae_cla_episode_start_date and c.care_from = e.clae_cla_episode_start_date
),
ends as (
  select c.person_id as person_id, c.care_from as care_from, max(e.clae_cla_episode_ceased_date) as last_ceased,
         count(*) filter (where e.clae_cla_episode_ceased_date is null) as still_open
  from care_periods c
  join ssd_cla_episodes e on e.clae_person_id = c.person_id and e.clae_cla_episode_start_date = c.begun_on
  group by c.person_id, c.care_from
),
starts as (
  select f.episode_id as episode_id, f.person_id as person_id, f.came_into_care as came_into_care,
         case when n.still_open > 0 then null else n.last_ceased end as left_care
  from firsts f
  join ends n on n.person_id = f.person_id and n.care_from = f.came_into_care
  where f.place = 1
),
on_break as (
  select s.episode_id as episode_id, count(*) as breaks
  from starts s
  join short_breaks b on b.person_id = s.person_id and b.break_from <= s.came_into_care and (b.break_to is null or b.break_to > s.came_into_care)
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
select s.episode_id as case_id, s.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, s.came_into_care as open_from,
       case when k.health_assessed is null then s.left_care
            when s.left_care is null then k.health_assessed
            when s.left_care < k.health_assessed then s.left_care
            else k.health_assessed end as open_to,
       s.came_into_care as came_into_care, case when coalesce(b.breaks, 0) > 0 then 'Y' else 'N' end as short_breaks,
       k.perhaps_assessed as perhaps_assessed, case when k.perhaps_assessed = k.health_assessed then 'Y' end as assessed_for_certain
from starts s
left join who_held h on h.person_id = s.person_id and h.held_from <= s.came_into_care and h.held_until > s.came_into_care
left join on_break b on b.episode_id = s.episode_id
left join checked k on k.episode_id = s.episode_id
