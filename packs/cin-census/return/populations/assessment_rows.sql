-- One row is an assessment, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as assessment_row,
       r.LAchildID as lachildid,
       r.CINdetailsID as cindetailsid,
       r.AssessmentID as assessmentid,
       r.AssessmentActualStartDate as assessmentactualstartdate,
       r.AssessmentActualStartDate_written as assessmentactualstartdate_written,
       r.AssessmentInternalReviewDate as assessmentinternalreviewdate,
       r.AssessmentInternalReviewDate_written as assessmentinternalreviewdate_written,
       r.AssessmentAuthorisationDate as assessmentauthorisationdate,
       r.AssessmentAuthorisationDate_written as assessmentauthorisationdate_written,
       r.AssessmentFactors as assessmentfactors,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from Assessments r
join collection k on k.collection_end is not null
