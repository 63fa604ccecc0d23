-- One row is an episode of need, and whether it has an assessment.
select n.row_id as need_row, n.LAchildID as lachildid, n.CINreferralDate as cinreferraldate, n.ReasonForClosure as reasonforclosure,
       exists (select 1 as one from Assessments a where a.LAchildID = n.LAchildID and a.CINdetailsID = n.CINdetailsID) as has_assessment
from CINdetails n
