-- One row is an adoption with the episode with which the latest period of care began.
with ordered as (
select e.row_id as episode_row, e.CHILD as child, e.DECOM as decom, row_number() over (partition by e.CHILD order by e.DECOM desc, e.row_id desc) as rank_of_row
from Episodes e
where e.CHILD is not null and e.DECOM is not null and e.RNE = 'S'
)
select a.ad1_row as ad1_row, o.episode_row as episode_row, a.child as child, a.date_int as date_int, o.decom as decom
from adoption_rows a
join ordered o on o.child = a.child and o.rank_of_row = 1
