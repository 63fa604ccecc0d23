-- One row is a row of any table about children who are or were looked after in the year, for a child without an episode.
select t.CHILD as child, t.row_id as ad1_row, nullif(0, 0) as missing_row, nullif(0, 0) as oc2_row, nullif(0, 0) as placed_adoption_row, nullif(0, 0) as prev_perm_row, nullif(0, 0) as review_row
from AD1 t
where t.CHILD is not null and not exists (select 1 as one from Episodes e where e.CHILD = t.CHILD)
union all
select t.CHILD as child, nullif(0, 0) as ad1_row, t.row_id as missing_row, nullif(0, 0) as oc2_row, nullif(0, 0) as placed_adoption_row, nullif(0, 0) as prev_perm_row, nullif(0, 0) as review_row
from Missing t
where t.CHILD is not null and not exists (select 1 as one from Episodes e where e.CHILD = t.CHILD)
union all
select t.CHILD as child, nullif(0, 0) as ad1_row, nullif(0, 0) as missing_row, t.row_id as oc2_row, nullif(0, 0) as placed_adoption_row, nullif(0, 0) as prev_perm_row, nullif(0, 0) as review_row
from OC2 t
where t.CHILD is not null and not exists (select 1 as one from Episodes e where e.CHILD = t.CHILD)
union all
select t.CHILD as child, nullif(0, 0) as ad1_row, nullif(0, 0) as missing_row, nullif(0, 0) as oc2_row, t.row_id as placed_adoption_row, nullif(0, 0) as prev_perm_row, nullif(0, 0) as review_row
from PlacedAdoption t
where t.CHILD is not null and not exists (select 1 as one from Episodes e where e.CHILD = t.CHILD)
union all
select t.CHILD as child, nullif(0, 0) as ad1_row, nullif(0, 0) as missing_row, nullif(0, 0) as oc2_row, nullif(0, 0) as placed_adoption_row, t.row_id as prev_perm_row, nullif(0, 0) as review_row
from PrevPerm t
where t.CHILD is not null and not exists (select 1 as one from Episodes e where e.CHILD = t.CHILD)
union all
select t.CHILD as child, nullif(0, 0) as ad1_row, nullif(0, 0) as missing_row, nullif(0, 0) as oc2_row, nullif(0, 0) as placed_adoption_row, nullif(0, 0) as prev_perm_row, t.row_id as review_row
from Reviews t
where t.CHILD is not null and not exists (select 1 as one from Episodes e where e.CHILD = t.CHILD)
