-- One row is a care leaver, and whether anything is filled.
select o.row_id as oc3_row, o.CHILD as child, o.DOB as dob, o.IN_TOUCH as in_touch, o.ACTIV as activ, o.ACCOM as accom,
       o.IN_TOUCH is not null or o.ACTIV is not null or o.ACCOM is not null as any_filled
from OC3 o
