-- One row is a time missing or away, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as missing_row,
       r.CHILD as child,
       r.DOB as dob,
       r.DOB_written as dob_written,
       r.MISSING as missing,
       r.MIS_START as mis_start,
       r.MIS_START_written as mis_start_written,
       r.MIS_END as mis_end,
       r.MIS_END_written as mis_end_written,
       c0.code is not null as missing_is_known,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from Missing r
join collection k on k.collection_start is not null
left join codes_missing_kind c0 on c0.code = r.MISSING
