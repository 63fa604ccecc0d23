-- One row is a row of UASC, and how many rows the child has there.
select t.row_id as uasc_row, t.CHILD as child, count(*) over (partition by t.CHILD) as rows_of_child
from UASC t
where t.CHILD is not null
