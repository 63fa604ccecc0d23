-- One row is a child in need plan with a child protection plan of the same child.
select i.row_id as cin_plan_row, p.row_id as protection_plan_row, i.LAchildID as lachildid, i.CINPlanStartDate as cinplanstartdate, i.CINPlanEndDate as cinplanenddate,
       i.CINPlanEndDate_written as cinplanenddate_written, p.CPPstartDate as cppstartdate, p.CPPendDate as cppenddate, p.CPPendDate_written as cppenddate_written,
       coalesce(p.CPPendDate, add_days(k.collection_end, 1)) as cpp_until
from CINplanDates i
join ChildProtectionPlans p on p.LAchildID = i.LAchildID
join collection k on k.collection_end is not null
