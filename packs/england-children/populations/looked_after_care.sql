-- One case is a child looked after on the last day of the period, with the visits, checks and care plan that the child has had. Team and worker:
-- who held the child's case on that day.
with visits as (
  select v.clav_person_id as person_id, v.clav_cla_visit_date as visited,
         max(v.clav_cla_visit_date) filter (where v.clav_cla_visit_seen = 'Y') as seen,
         max(v.clav_cla_visit_date) filter (where v.clav_cla_visit_seen = 'Y' or v.clav_cla_visit_seen is null) as perhaps_seen,
         case when count(*) filter (where v.clav_cla_visit_seen_alone = 'Y') > 0 then 'Y'
              when count(*) filter (where v.clav_cla_visit_seen_alone is null and (v.clav_cla_visit_seen is null or v.clav_cla_visit_seen = 'Y')) > 0 then null
              else 'N' end as alone
  from ssd_cla_visits v
  where v.clav_cla_visit_date is not null
  group by v.clav_person_id, v.clav_cla_visit_date
),
visited as (
  select v.person_id as person_id, v.visited as visited, coalesce(lead(v.visited) over (partition by v.person_id order by v.visited), date '9999-12-31') as visited_again,
         max(v.seen) over (partition by v.person_id order by v.visited rows between unbounded preceding and current row) as seen,
         max(v.perhaps_seen) over (partition by v.person_id order by v.visited rows between unbounded preceding and current row) as perhaps_seen,
         v.alone as alone
  from visits v
),
checks as (
  select h.clah_person_id as person_id, h.clah_health_check_date as checked,
         max(h.clah_health_check_date) filter (where k.code is not null and h.clah_health_check_status is not null) as health_assessed,
         max(h.clah_health_check_date) filter (where d.code is not null and h.clah_health_check_status is not null) as teeth_checked,
         max(h.clah_health_check_date) filter (where k.code is not null or h.clah_health_check_type is null) as perhaps_assessed,
         max(h.clah_health_check_date) filter (where d.code is not null or h.clah_health_check_type is null) as perhaps_checked
  from ssd_cla_health h
  left join codes_health_assessments k on k.code = h.clah_health_check_type
  left join codes_dental_checks d on d.code = h.clah_health_check_type
  where (h.clah_health_check_status = 'Completed' or h.clah_health_check_status is null) and h.clah_health_check_date is not null
  group by h.clah_person_id, h.clah_health_check_date
),
checked as (
  select k.person_id as person_id, k.checked as checked, coalesce(lead(k.checked) over (partition by k.person_id order by k.checked), date '9999-12-31') as checked_again,
         max(k.health_assessed) over (partition by k.person_id order by k.checked rows between unbounded preceding and current row) as health_assessed,
         max(k.teeth_checked) over (partition by k.person_id order by k.checked rows between unbounded preceding and current row) as teeth_checked,
         max(k.perhaps_assessed) over (partition by k.person_id order by k.checked rows between unbounded preceding and current row) as perhaps_assessed,
         max(k.perhaps_checked) over (partition by k.person_id order by k.checked rows between unbounded preceding and current row) as perhaps_checked
  from checks k
),
statuses as (
  select i.clai_person_id as person_id, i.clai_immunisations_status_date as known_on, i.clai_immunisations_status as up_to_date,
         row_number() over (partition by i.clai_person_id, i.clai_immunisations_status_date order by i.clai_immunisations_status desc) as place
  from ssd_cla_immunisations i
  where i.clai_immunisations_status_date is not null
),
immunised as (
  select s.person_id as person_id, s.known_on as known_on, s.up_to_date as up_to_date,
         coalesce(lead(s.known_on) over (partition by s.person_id order by s.known_on), date '9999-12-31') as known_again
  from statuses s
  where s.place = 1
),
scores as (
  select q.csdq_person_id as person_id, q.csdq_sdq_completed_date as completed, q.csdq_sdq_score as score,
         row_number() over (partition by q.csdq_person_id, q.csdq_sdq_completed_date order by q.csdq_table_id desc) as place
  from ssd_sdq_scores q
  where q.csdq_sdq_score is not null and q.csdq_sdq_completed_date is not null
),
scored as (
  select s.person_id as person_id, s.completed as completed, s.score as score,
         coalesce(lead(s.completed) over (partition by s.person_id order by s.completed), date '9999-12-31') as completed_again
  from scores s
  where s.place = 1
),
planned as (
  select n.person_id as person_id, n.period_id as period_id, count(*) as plans
  from in_care_by_month n
  join ssd_cla_care_plan c on c.lacp_person_id = n.person_id and c.lacp_cla_care_plan_start_date <= n.as_at_day
    and (c.lacp_cla_care_plan_end_date is null or c.lacp_cla_care_plan_end_date > n.as_at_day)
  group by n.person_id, n.period_id
)
select n.person_id as case_id, n.person_id as person_id, n.team_id as team_id, n.worker_id as worker_id, n.period_id as period_id,
       n.years_old as years_old, n.care_from as care_from, days(n.care_from, n.as_at_day) as days_in_care,
       n.short_breaks as short_breaks,
       case when v.visited > n.year_before then v.visited end as last_visit, case when v.seen > n.year_before then v.seen end as last_seen,
       case when v.visited > n.year_before then v.alone end as last_visit_alone,
       case when v.perhaps_seen > n.year_before then v.perhaps_seen end as last_perhaps_seen,
       case when v.perhaps_seen > n.year_before then days(v.perhaps_seen, n.as_at_day) end as days_since_perhaps_seen,
       case when v.perhaps_seen = v.seen then 'Y' end as seen_for_certain,
       case when v.seen > n.year_before then days(v.seen, n.as_at_day) end as days_since_seen,
       case when k.health_assessed > n.year_before then k.health_assessed end as last_health_assessment,
       case when k.teeth_checked > n.year_before then k.teeth_checked end as last_dental_check,
       case when k.health_assessed > n.year_before then 'Y' when k.perhaps_assessed > n.year_before then null else 'N' end as health_assessed,
       case when k.teeth_checked > n.year_before then 'Y' when k.perhaps_checked > n.year_before then null else 'N' end as teeth_checked,
       i.up_to_date as immunised,
       q.score as difficulties_score, q.completed as score_completed,
       case when coalesce(l.plans, 0) > 0 then 'Y' else 'N' end as care_plan
from in_care_by_month n
left join visited v on v.person_id = n.person_id and v.visited <= n.as_at_day and v.visited_again > n.as_at_day
left join checked k on k.person_id = n.person_id and k.checked <= n.as_at_day and k.checked_again > n.as_at_day
left join immunised i on i.person_id = n.person_id and i.known_on <= n.as_at_day and i.known_again > n.as_at_day
left join scored q on q.person_id = n.person_id and q.completed <= n.as_at_day and q.completed_again > n.as_at_day
  and q.completed > n.year_before
left join planned l on l.person_id = n.person_id and l.period_id = n.period_id
