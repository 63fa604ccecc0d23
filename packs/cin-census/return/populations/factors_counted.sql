-- One row is a factor found at an assessment, and how often it stands there.
select f.row_id as factor_row, a.row_id as assessment_row, f.LAchildID as lachildid, f.AssessmentFactor as assessmentfactor, f.AssessmentActualStartDate as assessmentactualstartdate,
       count(*) over (partition by f.LAchildID, f.CINdetailsID, f.AssessmentID, f.AssessmentFactor) as times
from AssessmentFactorsList f
left join Assessments a on a.LAchildID = f.LAchildID and a.CINdetailsID = f.CINdetailsID and a.AssessmentID = f.AssessmentID
where f.AssessmentFactor is not null
