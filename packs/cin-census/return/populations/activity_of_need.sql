-- One row is something that happened in an episode of need, with its day: what it is shows which of the rows is filled.
select n.row_id as need_row, n.LAchildID as lachildid, n.CINdetailsID as cindetailsid, n.CINreferralDate as cinreferraldate, n.CINclosureDate as cinclosuredate,
       n.ReasonForClosure as reasonforclosure, n.ReferralNFA as referralnfa, a.row_id as assessment_row, nullif(0, 0) as section47_row,
       nullif(0, 0) as cin_plan_row, nullif(0, 0) as protection_plan_row, a.AssessmentActualStartDate as began, a.AssessmentAuthorisationDate as ended, 'assessment' as what,
       cast(null as varchar) as note
from CINdetails n
join Assessments a on a.LAchildID = n.LAchildID and a.CINdetailsID = n.CINdetailsID
union all
select n.row_id as need_row, n.LAchildID as lachildid, n.CINdetailsID as cindetailsid, n.CINreferralDate as cinreferraldate, n.CINclosureDate as cinclosuredate,
       n.ReasonForClosure as reasonforclosure, n.ReferralNFA as referralnfa, nullif(0, 0) as assessment_row, s.row_id as section47_row,
       nullif(0, 0) as cin_plan_row, nullif(0, 0) as protection_plan_row, s.S47ActualStartDate as began, s.DateOfInitialCPC as ended, 'enquiry' as what,
       s.ICPCnotRequired as note
from CINdetails n
join Section47 s on s.LAchildID = n.LAchildID and s.CINdetailsID = n.CINdetailsID
union all
select n.row_id as need_row, n.LAchildID as lachildid, n.CINdetailsID as cindetailsid, n.CINreferralDate as cinreferraldate, n.CINclosureDate as cinclosuredate,
       n.ReasonForClosure as reasonforclosure, n.ReferralNFA as referralnfa, nullif(0, 0) as assessment_row, nullif(0, 0) as section47_row,
       p.row_id as cin_plan_row, nullif(0, 0) as protection_plan_row, p.CINPlanStartDate as began, p.CINPlanEndDate as ended, 'plan' as what,
       cast(null as varchar) as note
from CINdetails n
join CINplanDates p on p.LAchildID = n.LAchildID and p.CINdetailsID = n.CINdetailsID
union all
select n.row_id as need_row, n.LAchildID as lachildid, n.CINdetailsID as cindetailsid, n.CINreferralDate as cinreferraldate, n.CINclosureDate as cinclosuredate,
       n.ReasonForClosure as reasonforclosure, n.ReferralNFA as referralnfa, nullif(0, 0) as assessment_row, nullif(0, 0) as section47_row,
       nullif(0, 0) as cin_plan_row, p.row_id as protection_plan_row, p.CPPstartDate as began, p.CPPendDate as ended, 'protection' as what,
       cast(null as varchar) as note
from CINdetails n
join ChildProtectionPlans p on p.LAchildID = n.LAchildID and p.CINdetailsID = n.CINdetailsID
union all
select n.row_id as need_row, n.LAchildID as lachildid, n.CINdetailsID as cindetailsid, n.CINreferralDate as cinreferraldate, n.CINclosureDate as cinclosuredate,
       n.ReasonForClosure as reasonforclosure, n.ReferralNFA as referralnfa, nullif(0, 0) as assessment_row, nullif(0, 0) as section47_row,
       nullif(0, 0) as cin_plan_row, nullif(0, 0) as protection_plan_row, n.DateOfInitialCPC as began, n.DateOfInitialCPC as ended, 'conference' as what,
       cast(null as varchar) as note
from CINdetails n
where n.DateOfInitialCPC is not null
