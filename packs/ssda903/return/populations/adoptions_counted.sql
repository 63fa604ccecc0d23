-- One row is a row of AD1, and how many rows the child has there.
select t.row_id as ad1_row, t.CHILD as child, count(*) over (partition by t.CHILD) as rows_of_child
from AD1 t
where t.CHILD is not null
