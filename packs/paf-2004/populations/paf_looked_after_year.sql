-- One case is a child looked after on the last day of the period who had then been looked after for twelve months without a break, with what the records
-- say about health checks and convictions in those twelve months;
-- blank where the extract has no such records at all. Team and worker: who held the child's case on that day.
with looked_after as (
  select e.person_id as person_id, e.period_id as period_id, e.as_at_day as as_at_day, e.year_before as year_before, e.care_from as care_from,
         e.team_id as team_id, e.worker_id as worker_id, e.years_old as years_old, e.short_breaks as short_breaks,
         exists (
           select c.column_name
           from present_columns c
           where c.table_name = 'ssd_cla_health' and c.column_name = 'clah_health_check_date'
         ) as has_health,
         exists (
           select c.column_name
           from present_columns c
           where c.table_name = 'ssd_cla_convictions' and c.column_name = 'clac_cla_conviction_date'
         ) as has_convictions
  from in_care_by_month e
  where e.care_from <= e.year_before
),
checks as (
  select l.person_id as person_id, l.period_id as period_id,
         count(*) filter (where d.code is not null and k.clah_health_check_status is not null) as dental,
         count(*) filter (where a.code is not null and k.clah_health_check_status is not null) as health,
         count(*) filter (where d.code is not null or k.clah_health_check_type is null) as perhaps_dental,
         count(*) filter (where a.code is not null or k.clah_health_check_type is null) as perhaps_health
  from looked_after l
  join ssd_cla_health k on k.clah_person_id = l.person_id and k.clah_health_check_date > l.year_before and k.clah_health_check_date <= l.as_at_day
  left join codes_dental_checks d on d.code = k.clah_health_check_type
  left join codes_health_assessments a on a.code = k.clah_health_check_type
  where k.clah_health_check_status = 'Completed' or k.clah_health_check_status is null
  group by l.person_id, l.period_id
),
convictions as (
  select l.person_id as person_id, l.period_id as period_id, count(*) as convictions
  from looked_after l
  join ssd_cla_convictions v on v.clac_person_id = l.person_id and v.clac_cla_conviction_date > l.year_before and v.clac_cla_conviction_date <= l.as_at_day
  group by l.person_id, l.period_id
)
select l.person_id as case_id, l.person_id as person_id, l.team_id as team_id, l.worker_id as worker_id, l.period_id as period_id,
       l.years_old as years_old, l.care_from as care_from,
       l.short_breaks as short_breaks,
       case when not l.has_health then null when k.dental > 0 then 'Y' when k.perhaps_dental > 0 then null else 'N' end as teeth_checked,
       case when not l.has_health then null when k.health > 0 then 'Y' when k.perhaps_health > 0 then null else 'N' end as health_assessed,
       case when not l.has_health or (k.dental = 0 and k.perhaps_dental > 0) or (k.health = 0 and k.perhaps_health > 0) then null
            else case when coalesce(k.dental, 0) > 0 then 50 else 0 end + case when coalesce(k.health, 0) > 0 then 50 else 0 end end as checks_done,
       case when not l.has_convictions then null when coalesce(v.convictions, 0) > 0 then 'Y' else 'N' end as convicted
from looked_after l
left join checks k on k.person_id = l.person_id and k.period_id = l.period_id
left join convictions v on v.person_id = l.person_id and v.period_id = l.period_id
