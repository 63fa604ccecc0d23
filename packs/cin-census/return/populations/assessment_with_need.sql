-- One row is a row of Assessments with its episode of need.
select m.row_id as assessment_row, n.row_id as need_row, m.LAchildID as lachildid, m.AssessmentActualStartDate as assessmentactualstartdate, m.AssessmentActualStartDate_written as assessmentactualstartdate_written, m.AssessmentAuthorisationDate as assessmentauthorisationdate, m.AssessmentAuthorisationDate_written as assessmentauthorisationdate_written, m.AssessmentFactors as assessmentfactors,
       n.CINreferralDate as cinreferraldate, n.CINclosureDate as cinclosuredate, n.ReasonForClosure as reasonforclosure, n.ReferralNFA as referralnfa,
       n.DateOfInitialCPC as dateofinitialcpc
from Assessments m
join CINdetails n on n.LAchildID = m.LAchildID and n.CINdetailsID = m.CINdetailsID
