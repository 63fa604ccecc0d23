-- One row is an episode with those of the same child that come before and after it, by the day they began.
select r.row_id as episode_row, r.CHILD as child, r.DECOM as decom, r.RNE as rne, r.LS as ls, r.PLACE as place, r.DEC as dec, r.REC as rec,
       lag(r.row_id) over (partition by r.CHILD order by r.DECOM, r.row_id) as previous_row,
       lag(r.DEC) over (partition by r.CHILD order by r.DECOM, r.row_id) as previous_dec,
       lag(r.DEC_written) over (partition by r.CHILD order by r.DECOM, r.row_id) as previous_dec_written,
       lead(r.row_id) over (partition by r.CHILD order by r.DECOM, r.row_id) as next_row,
       lead(r.DECOM) over (partition by r.CHILD order by r.DECOM, r.row_id) as next_decom
from Episodes r
where r.CHILD is not null and r.DECOM is not null
