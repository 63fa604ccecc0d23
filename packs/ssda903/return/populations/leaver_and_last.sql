-- One row is a care leaver of this year who was among those of last year.
select o.row_id as oc3_row, o.CHILD as child, o.IN_TOUCH as in_touch, l.IN_TOUCH as last_in_touch
from OC3 o
join OC3_last l on l.CHILD = o.CHILD
