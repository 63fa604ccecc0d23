-- One row is a review of a child protection plan with a child in need plan of the same child.
select r.row_id as plan_review_row, i.row_id as cin_plan_row, r.CPPreviewDate as cppreviewdate, i.CINPlanStartDate as cinplanstartdate, i.CINPlanEndDate as cinplanenddate,
       i.CINPlanEndDate_written as cinplanenddate_written
from Reviews r
join CINplanDates i on i.LAchildID = r.LAchildID
