-- One row is an episode open on the first day of the year of a child who was looked after all year, with the row about health where there is one.
select case when c.row_id is null then e.row_id end as episode_row, c.row_id as oc2_row, e.CHILD as child, e.DECOM as decom, c.IMMUNISATIONS as immunisations,
       c.TEETH_CHECK as teeth_check, c.HEALTH_ASSESSMENT as health_assessment, c.SUBSTANCE_MISUSE as substance_misuse
from looked_after_all_year y
join Episodes e on e.CHILD = y.child
join collection k on k.collection_end is not null
left join OC2 c on c.CHILD = y.child
where e.DECOM <= k.collection_start and (e.DEC is null or e.DEC > k.collection_start)
