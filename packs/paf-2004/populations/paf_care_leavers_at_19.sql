-- One case is a young person who turns 19 and was looked after on the 1 April at which he or she was 16; it counts on the 19th birthday. Team and worker:
-- who supports the young person now. The records hold only the present activity, so it is taken for the activity at 19 only where the latest
-- contact was within three months of the birthday, before or after. Children whose 1 April is still to come are left out: the last episode of care
-- that began shows how far the records go.
with young_people as (
  select c.pers_person_id as person_id, add_months(c.pers_dob, 192) as turned_16, add_months(c.pers_dob, 228) as turned_19
  from ssd_person c
  where c.pers_dob is not null
),
in_april as (
  select y.person_id as person_id, y.turned_19 as turned_19,
         case when extract(month from y.turned_16) = 4 and extract(day from y.turned_16) = 1 then y.turned_16
              when extract(month from y.turned_16) < 4
                then add_months(add_days(y.turned_16, 1 - extract(day from y.turned_16)), 4 - extract(month from y.turned_16))
              else add_months(add_days(y.turned_16, 1 - extract(day from y.turned_16)), 16 - extract(month from y.turned_16)) end as april_at_16
  from young_people y
),
known as (
  select max(e.clae_cla_episode_start_date) as up_to
  from ssd_cla_episodes e
),
looked_after as (
  select a.person_id as person_id, a.turned_19 as turned_19, a.april_at_16 as april_at_16
  from in_april a
  join known k on a.april_at_16 <= k.up_to
  join ssd_cla_episodes e on e.clae_person_id = a.person_id and e.clae_cla_episode_start_date <= a.april_at_16
    and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date > a.april_at_16)
  group by a.person_id, a.turned_19, a.april_at_16
),
now as (
  select v.clea_person_id as person_id, v.clea_care_leaver_activity as activity, v.clea_care_leaver_latest_contact as latest_contact,
         v.clea_care_leaver_allocated_team as team_id, v.clea_care_leaver_worker_id as worker_id,
         row_number() over (partition by v.clea_person_id order by v.clea_care_leaver_latest_contact desc nulls last, v.clea_table_id desc) as place
  from ssd_care_leavers v
)
select l.person_id as case_id, l.person_id as person_id, n.team_id as team_id, n.worker_id as worker_id, l.turned_19 as counted_on,
       l.turned_19 as turned_19, l.april_at_16 as looked_after_on, n.latest_contact as latest_contact, n.activity as activity,
       case when n.activity is null or n.latest_contact is null then null
            when n.latest_contact < add_months(l.turned_19, -3) or n.latest_contact > add_months(l.turned_19, 3) then null
            when w.code is not null then 'Y' else 'N' end as in_education_or_work
from looked_after l
left join now n on n.person_id = l.person_id and n.place = 1
left join codes_education_or_work w on w.code = n.activity
