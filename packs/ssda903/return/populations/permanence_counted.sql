-- One row is a row of PrevPerm, and how many rows the child has there.
select t.row_id as prev_perm_row, t.CHILD as child, count(*) over (partition by t.CHILD) as rows_of_child
from PrevPerm t
where t.CHILD is not null
