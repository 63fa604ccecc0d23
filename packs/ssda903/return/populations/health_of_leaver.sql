-- One row is a young person among the care leavers about whom health is recorded as well.
select c.row_id as oc2_row, o.oc3_row as oc3_row, c.CHILD as child, o.any_filled as leaver_filled,
       c.CONVICTED is not null or c.HEALTH_CHECK is not null or c.IMMUNISATIONS is not null or c.TEETH_CHECK is not null or c.HEALTH_ASSESSMENT is not null or c.SUBSTANCE_MISUSE is not null or c.INTERVENTION_RECEIVED is not null or c.INTERVENTION_OFFERED is not null as health_filled
from OC2 c
join leaver_rows o on o.child = c.CHILD
