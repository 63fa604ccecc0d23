-- One row is a child's health and behaviour, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as oc2_row,
       r.CHILD as child,
       r.DOB as dob,
       r.DOB_written as dob_written,
       r.SDQ_SCORE as sdq_score,
       r.SDQ_SCORE_written as sdq_score_written,
       r.SDQ_REASON as sdq_reason,
       r.CONVICTED as convicted,
       r.HEALTH_CHECK as health_check,
       r.IMMUNISATIONS as immunisations,
       r.TEETH_CHECK as teeth_check,
       r.HEALTH_ASSESSMENT as health_assessment,
       r.SUBSTANCE_MISUSE as substance_misuse,
       r.INTERVENTION_RECEIVED as intervention_received,
       r.INTERVENTION_OFFERED as intervention_offered,
       c0.code is not null as sdq_reason_is_known,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from OC2 r
join collection k on k.collection_start is not null
left join codes_sdq_reason c0 on c0.code = r.SDQ_REASON
