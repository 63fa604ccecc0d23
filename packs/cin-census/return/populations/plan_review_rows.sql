-- One row is a review of a child protection plan, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as plan_review_row,
       r.LAchildID as lachildid,
       r.CINdetailsID as cindetailsid,
       r.CPPID as cppid,
       r.CPPreviewDate as cppreviewdate,
       r.CPPreviewDate_written as cppreviewdate_written,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from Reviews r
join collection k on k.collection_end is not null
