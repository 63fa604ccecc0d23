-- One row is an episode with what the return says of its child.
select e.row_id as episode_row, h.row_id as header_row, e.CHILD as child, e.DECOM as decom, e.DEC as dec, e.DEC_written as dec_written, e.RNE as rne, e.LS as ls,
       e.PLACE as place, e.REC as rec, e.REASON_PLACE_CHANGE as reason_place_change, h.DOB as dob, h.SEX as sex, h.UPN as upn, h.MOTHER as mother,
       k.collection_start as collection_start, k.collection_end as collection_end
from Episodes e
join Header h on h.CHILD = e.CHILD
join collection k on k.collection_end is not null
