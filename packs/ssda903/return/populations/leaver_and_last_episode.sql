-- One row is a care leaver with the last episode of that young person, and the 17th or 18th birthday in the year.
with ordered as (
select e.CHILD as child, e.DECOM as decom, e.DEC as dec, e.DEC_written as dec_written, e.REC as rec,
       row_number() over (partition by e.CHILD order by case when e.DECOM is null then 1 else 0 end, e.DECOM desc, e.row_id desc) as from_last
from Episodes e
where e.CHILD is not null
)
select o.oc3_row as oc3_row, o.child as child, o.dob as dob, o.any_filled as any_filled, e.decom as decom, e.dec as dec, e.dec_written as dec_written, e.rec as rec,
       age(o.dob, k.collection_end) as age_at_end,
       case when age(o.dob, k.collection_end) = 17 then add_months(o.dob, 204) else add_months(o.dob, 216) end as birthday
from leaver_rows o
join ordered e on e.child = o.child and e.from_last = 1
join collection k on k.collection_end is not null
