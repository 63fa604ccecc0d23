-- One row is a row of OC2, and how many rows the child has there.
select t.row_id as oc2_row, t.CHILD as child, count(*) over (partition by t.CHILD) as rows_of_child
from OC2 t
where t.CHILD is not null
