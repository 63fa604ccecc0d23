-- One row is a review with its child protection plan.
select r.row_id as plan_review_row, p.row_id as protection_plan_row, r.LAchildID as lachildid, r.CPPreviewDate as cppreviewdate, p.CPPstartDate as cppstartdate
from Reviews r
join ChildProtectionPlans p on p.LAchildID = r.LAchildID and p.CPPID = r.CPPID
