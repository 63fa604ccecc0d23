-- One row is a child about whom health is recorded, and whether that child was looked after all year.
select c.row_id as oc2_row, c.CHILD as child, c.DOB as dob, c.SDQ_SCORE is not null or c.SDQ_SCORE_written is not null as has_score, c.SDQ_REASON as sdq_reason,
       c.CONVICTED as convicted, c.HEALTH_CHECK as health_check, c.IMMUNISATIONS as immunisations, c.TEETH_CHECK as teeth_check,
       c.HEALTH_ASSESSMENT as health_assessment, c.SUBSTANCE_MISUSE as substance_misuse,
       c.CONVICTED is not null or c.HEALTH_CHECK is not null or c.IMMUNISATIONS is not null or c.TEETH_CHECK is not null or c.HEALTH_ASSESSMENT is not null or c.SUBSTANCE_MISUSE is not null or c.INTERVENTION_RECEIVED is not null or c.INTERVENTION_OFFERED is not null as any_filled,
       coalesce(lower(c.CONTINUOUSLY_LOOKED_AFTER) in ('true', '1', 'y'), y.child is not null) as all_year, k.collection_start as collection_start, k.collection_end as collection_end
from OC2 c
join collection k on k.collection_end is not null
left join looked_after_all_year y on y.child = c.CHILD
