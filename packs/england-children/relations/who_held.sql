-- Who held a child's case on a day: one row per child and stretch of days, from held_from until the day before held_until, which is 9999-12-31 where
-- there is no end. On days with several allocations, the last day of each included, the one that began last holds the case; days with none have no row.
with turns as (
  select a.person_id as person_id, a.allocated_from as turned_on
  from allocations a
  union all
  select a.person_id as person_id, add_days(a.allocated_to, 1) as turned_on
  from allocations a
  where a.allocated_to >= a.allocated_from
),
turning_days as (
  select t.person_id as person_id, t.turned_on as turned_on
  from turns t
  group by t.person_id, t.turned_on
),
stretches as (
  select t.person_id as person_id, t.turned_on as held_from,
         coalesce(lead(t.turned_on) over (partition by t.person_id order by t.turned_on), date '9999-12-31') as held_until
  from turning_days t
),
holding as (
  select s.person_id as person_id, s.held_from as held_from, s.held_until as held_until,
         a.team_id as team_id, a.worker_id as worker_id, a.involvement_id as involvement_id,
         row_number() over (partition by s.person_id, s.held_from order by a.allocated_from desc, a.involvement_id desc) as place
  from stretches s
  join allocations a on a.person_id = s.person_id and a.allocated_from <= s.held_from
    and (a.allocated_to is null or a.allocated_to >= s.held_from)
)
select h.person_id as person_id, h.held_from as held_from, h.held_until as held_until,
       h.team_id as team_id, h.worker_id as worker_id, h.involvement_id as involvement_id
from holding h
where h.place = 1
