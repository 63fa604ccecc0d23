-- One row is a row of Header, and how many rows the child has there.
select t.row_id as header_row, t.CHILD as child, count(*) over (partition by t.CHILD) as rows_of_child
from Header t
where t.CHILD is not null
