-- One row is an assessment and what its factors, written together, hold.
select a.row_id as assessment_row, a.LAchildID as lachildid, a.AssessmentActualStartDate as assessmentactualstartdate, a.AssessmentAuthorisationDate as assessmentauthorisationdate,
       a.AssessmentFactors as assessmentfactors, upper(a.AssessmentFactors) like '%21%' as has_21, length(trim(a.AssessmentFactors)) as factors_length,
       upper(a.AssessmentFactors) like '%18A%' as has_18a, upper(a.AssessmentFactors) like '%19A%' as has_19a,
       exists (select 1 as one from AssessmentFactorsList f where f.LAchildID = a.LAchildID and f.AssessmentID = a.AssessmentID and f.AssessmentFactor is not null) as has_factors,
       k.collection_start as collection_start, k.collection_end as collection_end
from Assessments a
join collection k on k.collection_end is not null
