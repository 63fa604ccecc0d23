-- One row is a young person who has left care, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as oc3_row,
       r.CHILD as child,
       r.DOB as dob,
       r.DOB_written as dob_written,
       r.IN_TOUCH as in_touch,
       r.ACTIV as activ,
       r.ACCOM as accom,
       c0.code is not null as in_touch_is_known,
       c1.code is not null as activ_is_known,
       c2.code is not null as accom_is_known,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from OC3 r
join collection k on k.collection_start is not null
left join codes_in_touch c0 on c0.code = r.IN_TOUCH
left join codes_activity c1 on c1.code = r.ACTIV
left join codes_accommodation c2 on c2.code = r.ACCOM
