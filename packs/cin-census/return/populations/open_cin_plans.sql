-- One row is an open row of CINplanDates, and how many are open together.
select m.row_id as cin_plan_row, m.LAchildID as lachildid, m.CINPlanStartDate as cinplanstartdate, count(*) over (partition by m.LAchildID, m.CINdetailsID) as open_together
from CINplanDates m
where m.LAchildID is not null and m.CINPlanEndDate is null and m.CINPlanEndDate_written is null
