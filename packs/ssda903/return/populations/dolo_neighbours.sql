-- One row is a deprivation of liberty order with the one before it of the same child.
select d.row_id as dolo_row, d.CHILD as child, d.DOLO_START as dolo_start,
       lag(d.row_id) over (partition by d.CHILD order by d.DOLO_START, d.row_id) as previous_row,
       lag(d.DOLO_END) over (partition by d.CHILD order by d.DOLO_START, d.row_id) as previous_end,
       lag(d.DOLO_END_written) over (partition by d.CHILD order by d.DOLO_START, d.row_id) as previous_end_written
from DoLo d
where d.CHILD is not null and d.DOLO_START is not null
