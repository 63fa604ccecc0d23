-- One row is an open row of Assessments, and how many are open together.
select m.row_id as assessment_row, m.LAchildID as lachildid, m.AssessmentActualStartDate as assessmentactualstartdate, count(*) over (partition by m.LAchildID, m.CINdetailsID) as open_together
from Assessments m
where m.LAchildID is not null and m.AssessmentAuthorisationDate is null and m.AssessmentAuthorisationDate_written is null
