-- One row is a row of OC2 with the child's own row.
select t.row_id as oc2_row, h.row_id as header_row, t.CHILD as child, t.DOB as dob, h.DOB as header_dob
from OC2 t
left join Header h on h.CHILD = t.CHILD
