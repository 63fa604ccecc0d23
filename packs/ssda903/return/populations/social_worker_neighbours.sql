-- One row is a social worker's time with a child with the one before and after it. has_left_care: the return has episodes of the child and none that goes on at the
-- end of the year.
select w.row_id as social_worker_row, w.CHILD as child, w.SW_DECOM as sw_decom, w.SW_DEC as sw_dec, w.SW_DEC_written as sw_dec_written,
       lag(w.SW_DEC) over (partition by w.CHILD order by w.SW_DECOM, w.row_id) as previous_dec,
       lead(w.row_id) over (partition by w.CHILD order by w.SW_DECOM, w.row_id) as next_row,
       exists (select 1 as one from Episodes e where e.CHILD = w.CHILD)
       and not exists (select 1 as one from Episodes e where e.CHILD = w.CHILD and (e.DEC is null or e.DEC > k.collection_end)) as has_left_care,
       k.collection_end as collection_end
from SWEpisodes w
join collection k on k.collection_end is not null
where w.CHILD is not null and w.SW_DECOM is not null
