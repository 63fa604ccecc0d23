-- One row is an episode that began before this year, whether the child has any episode in last year's return, and whether one was open at its end.
select e.row_id as episode_row, e.CHILD as child, e.DECOM as decom, k.collection_start as collection_start,
       exists (select 1 as one from Episodes_last l where l.CHILD = e.CHILD) as was_here_last,
       exists (select 1 as one from Episodes_last l where l.CHILD = e.CHILD and l.DEC is null and l.DEC_written is null) as was_open_last
from Episodes e
join collection k on k.collection_end is not null
where e.DECOM < k.collection_start
