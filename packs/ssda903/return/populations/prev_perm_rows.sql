-- One row is what a child had before this period of care, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as prev_perm_row,
       r.CHILD as child,
       r.DOB as dob,
       r.DOB_written as dob_written,
       r.PREV_PERM as prev_perm,
       r.LA_PERM as la_perm,
       r.DATE_PERM as date_perm,
       c0.code is not null as prev_perm_is_known,
       c1.code is not null as la_perm_is_known,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from PrevPerm r
join collection k on k.collection_start is not null
left join codes_previous_permanence c0 on c0.code = r.PREV_PERM
left join codes_local_authority c1 on c1.code = r.LA_PERM
