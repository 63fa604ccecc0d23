-- One case is a child looked after on the last day of the period, with the visits, checks and care plan that the child has had. Team and worker:
-- who held the child's case on that day.
with open_episodes as (
  select e.clae_person_id as person_id, p.period_id as period_id, p.as_at as as_at_day, add_months(p.as_at, -12) as year_before,
         e.clae_cla_episode_start_date as episode_from,
         row_number() over (partition by e.clae_person_id, p.period_id
                            order by e.clae_cla_episode_start_date desc, e.clae_cla_episode_id desc) as place
  from ssd_cla_episodes e
  join period p on e.clae_cla_episode_start_date <= p.as_at
    and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date > p.as_at)
  where e.clae_person_id is not null
),
in_care as (
  select o.person_id as person_id, o.period_id as period_id, o.as_at_day as as_at_day, o.year_before as year_before, o.episode_from as episode_from
  from open_episodes o
  where o.place = 1
),
on_break as (
  select n.person_id as person_id, n.period_id as period_id, count(*) as breaks
  from in_care n
  join short_breaks b on b.person_id = n.person_id and b.break_from <= n.as_at_day and (b.break_to is null or b.break_to > n.as_at_day)
  group by n.person_id, n.period_id
),
visited as (
  select n.person_id as person_id, n.period_id as period_id, max(v.clav_cla_visit_date) as last_visit,
         max(case when v.clav_cla_visit_seen = 'Y' then v.clav_cla_visit_date end) as last_seen,
         max(case when v.clav_cla_visit_seen_alone = 'Y' then v.clav_cla_visit_date end) as last_seen_alone
  from in_care n
  join ssd_cla_visits v on v.clav_person_id = n.person_id and v.clav_cla_visit_date <= n.as_at_day and v.clav_cla_visit_date > n.year_before
  group by n.person_id, n.period_id
),
checked as (
  select n.person_id as person_id, n.period_id as period_id,
         max(case when k.code is not null then h.clah_health_check_date end) as last_health_assessment,
         max(case when d.code is not null then h.clah_health_check_date end) as last_dental_check
  from in_care n
  join ssd_cla_health h on h.clah_person_id = n.person_id and h.clah_health_check_date <= n.as_at_day and h.clah_health_check_date > n.year_before
  left join codes_health_assessments k on k.code = h.clah_health_check_type
  left join codes_dental_checks d on d.code = h.clah_health_check_type
  where h.clah_health_check_status = 'Completed'
  group by n.person_id, n.period_id
),
immunised as (
  select n.person_id as person_id, n.period_id as period_id, i.clai_immunisations_status as up_to_date,
         row_number() over (partition by n.person_id, n.period_id
                            order by i.clai_immunisations_status_date desc, i.clai_immunisations_status desc) as place
  from in_care n
  join ssd_cla_immunisations i on i.clai_person_id = n.person_id and i.clai_immunisations_status_date <= n.as_at_day
),
scored as (
  select n.person_id as person_id, n.period_id as period_id, q.csdq_sdq_score as score, q.csdq_sdq_completed_date as completed,
         row_number() over (partition by n.person_id, n.period_id order by q.csdq_sdq_completed_date desc, q.csdq_table_id desc) as place
  from in_care n
  join ssd_sdq_scores q on q.csdq_person_id = n.person_id and q.csdq_sdq_completed_date <= n.as_at_day and q.csdq_sdq_completed_date > n.year_before
  where q.csdq_sdq_score is not null
),
planned as (
  select n.person_id as person_id, n.period_id as period_id, count(*) as plans
  from in_care n
  join ssd_cla_care_plan c on c.lacp_person_id = n.person_id and c.lacp_cla_care_plan_start_date <= n.as_at_day
    and (c.lacp_cla_care_plan_end_date is null or c.lacp_cla_care_plan_end_date > n.as_at_day)
  group by n.person_id, n.period_id
)
select n.person_id as case_id, n.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, n.period_id as period_id,
       age(p.pers_dob, n.as_at_day) as years_old, c.care_from as care_from, days(c.care_from, n.as_at_day) as days_in_care,
       case when coalesce(b.breaks, 0) > 0 then 'Y' else 'N' end as short_breaks,
       v.last_visit as last_visit, v.last_seen as last_seen, v.last_seen_alone as last_seen_alone, days(v.last_seen, n.as_at_day) as days_since_seen,
       k.last_health_assessment as last_health_assessment, k.last_dental_check as last_dental_check, i.up_to_date as immunised,
       q.score as difficulties_score, q.completed as score_completed,
       case when coalesce(l.plans, 0) > 0 then 'Y' else 'N' end as care_plan
from in_care n
left join ssd_person p on p.pers_person_id = n.person_id
left join care_periods c on c.person_id = n.person_id and c.begun_on = n.episode_from
left join who_held h on h.person_id = n.person_id and h.held_from <= n.as_at_day and (h.held_until is null or h.held_until > n.as_at_day)
left join on_break b on b.person_id = n.person_id and b.period_id = n.period_id
left join visited v on v.person_id = n.person_id and v.period_id = n.period_id
left join checked k on k.person_id = n.person_id and k.period_id = n.period_id
left join immunised i on i.person_id = n.person_id and i.period_id = n.period_id and i.place = 1
left join scored q on q.person_id = n.person_id and q.period_id = n.period_id and q.place = 1
left join planned l on l.person_id = n.person_id and l.period_id = n.period_id
