-- One case is a child looked after on the last day of the period who is then under 16 and whose unbroken period of care began at least 30
-- months before. Team and worker: who held the child's case on that day.
select n.person_id as case_id, n.person_id as person_id, n.team_id as team_id, n.worker_id as worker_id, n.period_id as period_id,
       n.years_old as years_old, n.care_from as care_from, l.run_from as placement_from,
       n.short_breaks as short_breaks
from in_care_by_month n
left join homes l on l.person_id = n.person_id and l.care_from = n.care_from and l.run_from <= n.as_at_day
  and l.followed_on > n.as_at_day
where n.years_old < 16 and add_months(n.care_from, 30) <= n.as_at_day
