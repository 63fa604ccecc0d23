-- One row is a deprivation of liberty order that was open at the end of last year, and whether this year has it.
select l.row_id as dolo_last_row, l.CHILD as child, l.DOLO_START as dolo_start,
       exists (select 1 as one from DoLo d where d.CHILD = l.CHILD and d.DOLO_START = l.DOLO_START) as is_here
from DoLo_last l
where l.DOLO_END is null and l.DOLO_END_written is null and l.DOLO_START is not null
