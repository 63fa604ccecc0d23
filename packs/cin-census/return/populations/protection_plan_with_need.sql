-- One row is a row of ChildProtectionPlans with its episode of need.
select m.row_id as protection_plan_row, n.row_id as need_row, m.LAchildID as lachildid, m.CPPstartDate as cppstartdate, m.CPPstartDate_written as cppstartdate_written, m.CPPendDate as cppenddate, m.CPPendDate_written as cppenddate_written,
       n.CINreferralDate as cinreferraldate, n.CINclosureDate as cinclosuredate, n.ReasonForClosure as reasonforclosure, n.ReferralNFA as referralnfa,
       n.DateOfInitialCPC as dateofinitialcpc
from ChildProtectionPlans m
join CINdetails n on n.LAchildID = m.LAchildID and n.CINdetailsID = m.CINdetailsID
