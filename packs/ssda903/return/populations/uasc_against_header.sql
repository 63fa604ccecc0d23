-- One row is a row of UASC with the child's own row.
select t.row_id as uasc_row, h.row_id as header_row, t.CHILD as child, t.DOB as dob, h.DOB as header_dob
from UASC t
left join Header h on h.CHILD = t.CHILD
