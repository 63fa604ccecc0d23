-- One row is a girl with a child, with her last episode.
with ordered as (
select e.row_id as episode_row, e.CHILD as child, e.DEC as dec, e.REC as rec, row_number() over (partition by e.CHILD order by e.DECOM desc, e.row_id desc) as from_last
from Episodes e
where e.CHILD is not null and e.DECOM is not null
)
select h.row_id as header_row, o.episode_row as episode_row, h.CHILD as child, h.MC_DOB as mc_dob, o.dec as dec, o.rec as rec, k.collection_end as collection_end
from Header h
join collection k on k.collection_end is not null
left join ordered o on o.child = h.CHILD and o.from_last = 1
where h.MC_DOB is not null
