-- One row is a time missing or away that was open at the end of last year, and whether this year has it.
select l.row_id as missing_last_row, l.CHILD as child, l.MIS_START as mis_start,
       exists (select 1 as one from Missing m where m.CHILD = l.CHILD and m.MIS_START = l.MIS_START) as is_here
from Missing_last l
where l.MIS_END is null and l.MIS_END_written is null and l.MIS_START is not null
