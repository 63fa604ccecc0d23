-- One row is a social worker's time with a child, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as social_worker_row,
       r.CHILD as child,
       r.DOB as dob,
       r.DOB_written as dob_written,
       r.SW_ID as sw_id,
       r.SW_DECOM as sw_decom,
       r.SW_DECOM_written as sw_decom_written,
       r.SW_DEC as sw_dec,
       r.SW_DEC_written as sw_dec_written,
       r.SW_REASON as sw_reason,
       c0.code is not null as sw_reason_is_known,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from SWEpisodes r
join collection k on k.collection_start is not null
left join codes_worker_change c0 on c0.code = r.SW_REASON
