-- One row is an open row of ChildProtectionPlans, and how many are open together.
select m.row_id as protection_plan_row, m.LAchildID as lachildid, m.CPPstartDate as cppstartdate, count(*) over (partition by m.LAchildID) as open_together
from ChildProtectionPlans m
where m.LAchildID is not null and m.CPPendDate is null and m.CPPendDate_written is null
