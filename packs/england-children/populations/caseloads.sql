-- One case is a worker who holds children's cases on the last day of the period. Team: the one in which the worker most recently took a case.
with holding as (
  select a.worker_id as worker_id, a.team_id as team_id, a.person_id as person_id, a.allocated_from as allocated_from,
         a.involvement_id as involvement_id, p.period_id as period_id
  from allocations a
  join period p on a.allocated_from <= p.as_at and (a.allocated_to is null or a.allocated_to > p.as_at)
  where a.worker_id is not null
),
loads as (
  select h.worker_id as worker_id, h.period_id as period_id, count(distinct h.person_id) as children, max(h.allocated_from) as last_from
  from holding h
  group by h.worker_id, h.period_id
),
latest as (
  select h.worker_id as worker_id, h.period_id as period_id, h.team_id as team_id, l.children as children,
         row_number() over (partition by h.worker_id, h.period_id order by h.involvement_id desc) as place
  from loads l
  join holding h on h.worker_id = l.worker_id and h.period_id = l.period_id and h.allocated_from = l.last_from
)
select l.worker_id as case_id, cast(null as varchar) as person_id, l.team_id as team_id, l.worker_id as worker_id, l.period_id as period_id,
       l.children as children, w.prof_full_time_equivalency as full_time_equivalent, w.prof_professional_job_title as job_title
from latest l
left join ssd_professionals w on w.prof_professional_id = l.worker_id
where l.place = 1
