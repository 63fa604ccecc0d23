-- One row is a time missing or away of a child with episodes: whether the period of care in which it began goes on, whether it ended within care, and when
-- care first began and whether it ended before.
select m.row_id as missing_row, m.CHILD as child, m.MIS_START as mis_start, m.MIS_END as mis_end, m.MIS_END_written as mis_end_written,
       exists (select 1 as one from periods_of_care p where p.child = m.CHILD and p.starts <= m.MIS_START and p.goes_on) as care_goes_on,
       exists (select 1 as one from periods_of_care p where p.child = m.CHILD and p.starts <= m.MIS_END and (p.goes_on or p.ends >= m.MIS_END)) as ended_in_care,
       exists (select 1 as one from periods_of_care p where p.child = m.CHILD and p.starts <= m.MIS_START and (p.goes_on or p.ends >= m.MIS_START)) as began_in_care,
       exists (select 1 as one from periods_of_care p where p.child = m.CHILD and p.ends < m.MIS_START) as care_ended_before,
       exists (select 1 as one from periods_of_care p where p.child = m.CHILD and p.starts <= m.MIS_START) as care_began_before
from Missing m
where m.CHILD in (select p.child as child from periods_of_care p) and m.MIS_START is not null
