-- One row is a row of OC3 with the child's own row.
select t.row_id as oc3_row, h.row_id as header_row, t.CHILD as child, t.DOB as dob, h.DOB as header_dob
from OC3 t
left join Header h on h.CHILD = t.CHILD
