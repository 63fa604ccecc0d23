-- One row is a time missing or away with the one before it of the same child.
select m.row_id as missing_row, m.CHILD as child, m.MIS_START as mis_start,
       lag(m.row_id) over (partition by m.CHILD order by m.MIS_START, m.row_id) as previous_row,
       lag(m.MIS_END) over (partition by m.CHILD order by m.MIS_START, m.row_id) as previous_end,
       lag(m.MIS_END_written) over (partition by m.CHILD order by m.MIS_START, m.row_id) as previous_end_written
from Missing m
where m.CHILD is not null and m.MIS_START is not null
