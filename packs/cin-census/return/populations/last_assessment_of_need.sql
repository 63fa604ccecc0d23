-- One row is the last assessment of an episode of need with why that was closed.
with ordered as (
select a.row_id as assessment_row, a.LAchildID as child, a.CINdetailsID as need, a.AssessmentFactors as factors, a.AssessmentActualStartDate as began,
       row_number() over (partition by a.LAchildID, a.CINdetailsID order by a.AssessmentActualStartDate desc, a.row_id desc) as from_last
from Assessments a
)
select o.assessment_row as assessment_row, n.row_id as need_row, o.child as lachildid, o.factors as assessmentfactors, o.began as assessmentactualstartdate,
       n.ReasonForClosure as reasonforclosure
from ordered o
join CINdetails n on n.LAchildID = o.child and n.CINdetailsID = o.need
where o.from_last = 1
