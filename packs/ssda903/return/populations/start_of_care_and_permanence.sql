-- One row is an episode with which a child started to be looked after, short breaks left out, and whether anything is recorded of permanence before.
select e.row_id as episode_row, e.CHILD as child, e.RNE as rne, e.DECOM as decom, k.collection_start as collection_start,
       exists (select 1 as one from PrevPerm p where p.CHILD = e.CHILD and p.PREV_PERM is not null) as has_permanence
from Episodes e
join collection k on k.collection_end is not null
where e.RNE = 'S' and (e.LS is null or e.LS not in ('V3', 'V4'))
