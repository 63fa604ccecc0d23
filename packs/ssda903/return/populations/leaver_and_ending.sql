-- One row is a care leaver with why the last episode ended.
with ordered as (
select e.CHILD as child, e.REC as rec, row_number() over (partition by e.CHILD order by e.DECOM desc, e.row_id desc) as from_last
from Episodes e
where e.CHILD is not null and e.DECOM is not null
)
select o.oc3_row as oc3_row, o.child as child, o.any_filled as any_filled, r.rec as rec
from leaver_rows o
join ordered r on r.child = o.child and r.from_last = 1
