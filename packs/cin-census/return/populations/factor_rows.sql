-- One row is a factor found at an assessment, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as factor_row,
       r.LAchildID as lachildid,
       r.CINdetailsID as cindetailsid,
       r.AssessmentID as assessmentid,
       r.AssessmentActualStartDate as assessmentactualstartdate,
       r.AssessmentActualStartDate_written as assessmentactualstartdate_written,
       r.AssessmentFactor as assessmentfactor,
       c0.code is not null as assessmentfactor_is_known,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from AssessmentFactorsList r
join collection k on k.collection_end is not null
left join codes_assessment_factor c0 on c0.code = r.AssessmentFactor
