-- One row is a row of CINplanDates with its episode of need.
select m.row_id as cin_plan_row, n.row_id as need_row, m.LAchildID as lachildid, m.CINPlanStartDate as cinplanstartdate, m.CINPlanStartDate_written as cinplanstartdate_written, m.CINPlanEndDate as cinplanenddate, m.CINPlanEndDate_written as cinplanenddate_written,
       n.CINreferralDate as cinreferraldate, n.CINclosureDate as cinclosuredate, n.ReasonForClosure as reasonforclosure, n.ReferralNFA as referralnfa,
       n.DateOfInitialCPC as dateofinitialcpc
from CINplanDates m
join CINdetails n on n.LAchildID = m.LAchildID and n.CINdetailsID = m.CINdetailsID
