-- One row is a deprivation of liberty order, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as dolo_row,
       r.CHILD as child,
       r.DOB as dob,
       r.DOB_written as dob_written,
       r.DOLO_START as dolo_start,
       r.DOLO_START_written as dolo_start_written,
       r.DOLO_END as dolo_end,
       r.DOLO_END_written as dolo_end_written,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from DoLo r
join collection k on k.collection_start is not null
