-- One row is a row of AD1 with the child's own row.
select t.row_id as ad1_row, h.row_id as header_row, t.CHILD as child, t.DOB as dob, h.DOB as header_dob
from AD1 t
left join Header h on h.CHILD = t.CHILD
