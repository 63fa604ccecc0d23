-- One row is the first episode of a child with the date of birth.
with ordered as (
select e.row_id as episode_row, e.CHILD as child, e.DECOM as decom, row_number() over (partition by e.CHILD order by e.DECOM, e.row_id) as from_first
from Episodes e
where e.CHILD is not null and e.DECOM is not null
)
select o.episode_row as episode_row, h.row_id as header_row, o.child as child, o.decom as decom, h.DOB as dob
from ordered o
join Header h on h.CHILD = o.child
where o.from_first = 1
