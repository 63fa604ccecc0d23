-- One row is an episode that ended by adoption in the year, with the row of the adoptions where there is one.
select e.row_id as episode_row, a.ad1_row as ad1_row, e.CHILD as child, e.DEC as dec, a.any_blank as any_blank
from Episodes e
join collection k on k.collection_end is not null
left join adoption_rows a on a.child = e.CHILD
where e.REC in ('E11', 'E12') and e.DEC between k.collection_start and k.collection_end
