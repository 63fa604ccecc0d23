-- One row is a deprivation of liberty order of a child with episodes: whether the period of care in which it began goes on, whether it ended within care, and when
-- care first began and whether it ended before.
select m.row_id as dolo_row, m.CHILD as child, m.DOLO_START as dolo_start, m.DOLO_END as dolo_end, m.DOLO_END_written as dolo_end_written,
       exists (select 1 as one from periods_of_care p where p.child = m.CHILD and p.starts <= m.DOLO_START and p.goes_on) as care_goes_on,
       exists (select 1 as one from periods_of_care p where p.child = m.CHILD and p.starts <= m.DOLO_END and (p.goes_on or p.ends >= m.DOLO_END)) as ended_in_care,
       exists (select 1 as one from periods_of_care p where p.child = m.CHILD and p.starts <= m.DOLO_START and (p.goes_on or p.ends >= m.DOLO_START)) as began_in_care,
       exists (select 1 as one from periods_of_care p where p.child = m.CHILD and p.ends < m.DOLO_START) as care_ended_before,
       exists (select 1 as one from periods_of_care p where p.child = m.CHILD and p.starts <= m.DOLO_START) as care_began_before
from DoLo m
where m.CHILD in (select p.child as child from periods_of_care p) and m.DOLO_START is not null
