-- One row is a child in need plan, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as cin_plan_row,
       r.LAchildID as lachildid,
       r.CINdetailsID as cindetailsid,
       r.CINPlanStartDate as cinplanstartdate,
       r.CINPlanStartDate_written as cinplanstartdate_written,
       r.CINPlanEndDate as cinplanenddate,
       r.CINPlanEndDate_written as cinplanenddate_written,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from CINplanDates r
join collection k on k.collection_end is not null
