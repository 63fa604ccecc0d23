-- One row is an adoption, or a care leaver, of a child who was looked after all year.
select a.ad1_row as ad1_row, nullif(0, 0) as oc3_row, a.child as child, a.any_filled as any_filled
from adoption_rows a
join looked_after_all_year y on y.child = a.child
union all
select nullif(0, 0) as ad1_row, o.oc3_row as oc3_row, o.child as child, o.any_filled as any_filled
from leaver_rows o
join looked_after_all_year y on y.child = o.child
