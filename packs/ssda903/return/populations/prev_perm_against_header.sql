-- One row is a row of PrevPerm with the child's own row.
select t.row_id as prev_perm_row, h.row_id as header_row, t.CHILD as child, t.DOB as dob, h.DOB as header_dob
from PrevPerm t
left join Header h on h.CHILD = t.CHILD
