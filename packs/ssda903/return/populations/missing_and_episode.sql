-- One row is a time missing or away with an episode of the same child.
select m.row_id as missing_row, e.row_id as episode_row, m.CHILD as child, m.MIS_START as mis_start, m.MIS_END as mis_end, m.MIS_END_written as mis_end_written,
       e.DECOM as decom, e.DEC as dec, e.REC as rec
from Missing m
join Episodes e on e.CHILD = m.CHILD
