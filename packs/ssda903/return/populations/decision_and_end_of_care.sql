-- One row is a decision that a child should be placed for adoption with the child's last episode.
with ordered as (
select e.row_id as episode_row, e.CHILD as child, e.DECOM as decom, e.DEC as dec, e.REC as rec, row_number() over (partition by e.CHILD order by e.DECOM desc, e.row_id desc) as from_last
from Episodes e
where e.CHILD is not null and e.DECOM is not null
)
select p.row_id as placed_adoption_row, o.episode_row as episode_row, p.CHILD as child, p.DATE_PLACED as date_placed, p.DATE_PLACED_CEASED as date_placed_ceased,
       o.decom as decom, o.dec as dec, o.rec as rec, k.collection_end as collection_end
from PlacedAdoption p
join ordered o on o.child = p.CHILD and o.from_last = 1
join collection k on k.collection_end is not null
