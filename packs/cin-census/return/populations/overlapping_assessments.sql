-- One row is one of two rows of Assessments of the same episode of need, of which the other, or this one, was open when the later began.
select a.row_id as assessment_row, a.AssessmentActualStartDate as assessmentactualstartdate, b.AssessmentActualStartDate as other_start, coalesce(b.AssessmentAuthorisationDate, add_days(k.collection_end, 1)) as other_until
from Assessments a
join Assessments b on b.LAchildID = a.LAchildID and b.CINdetailsID = a.CINdetailsID and b.row_id <> a.row_id
join collection k on k.collection_end is not null
where a.AssessmentActualStartDate >= b.AssessmentActualStartDate
union all
select b.row_id as assessment_row, a.AssessmentActualStartDate as assessmentactualstartdate, b.AssessmentActualStartDate as other_start, coalesce(b.AssessmentAuthorisationDate, add_days(k.collection_end, 1)) as other_until
from Assessments a
join Assessments b on b.LAchildID = a.LAchildID and b.CINdetailsID = a.CINdetailsID and b.row_id <> a.row_id
join collection k on k.collection_end is not null
where a.AssessmentActualStartDate >= b.AssessmentActualStartDate
