-- One row is a row of OC3, and how many rows the child has there.
select t.row_id as oc3_row, t.CHILD as child, count(*) over (partition by t.CHILD) as rows_of_child
from OC3 t
where t.CHILD is not null
