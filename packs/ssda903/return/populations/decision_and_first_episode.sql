-- One row is a decision that a child should be placed for adoption with the child's first episode other than a short break.
with ordered as (
select e.row_id as episode_row, e.CHILD as child, e.DECOM as decom, row_number() over (partition by e.CHILD order by e.DECOM, e.row_id) as rank_of_row
from Episodes e
where e.CHILD is not null and e.DECOM is not null and (e.LS is null or e.LS not in ('V3', 'V4'))
)
select p.row_id as placed_adoption_row, o.episode_row as episode_row, p.CHILD as child, p.DATE_PLACED as date_placed, p.DATE_PLACED_CEASED as date_placed_ceased,
       o.decom as decom, k.collection_start as collection_start
from PlacedAdoption p
join ordered o on o.child = p.CHILD and o.rank_of_row = 1
join collection k on k.collection_end is not null
