-- One row is a review, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as review_row,
       r.CHILD as child,
       r.DOB as dob,
       r.DOB_written as dob_written,
       r.REVIEW as review,
       r.REVIEW_written as review_written,
       r.REVIEW_CODE as review_code,
       c0.code is not null as review_code_is_known,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from Reviews r
join collection k on k.collection_start is not null
left join codes_participation c0 on c0.code = r.REVIEW_CODE
