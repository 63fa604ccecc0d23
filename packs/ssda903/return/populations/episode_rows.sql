-- One row is an episode of care, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as episode_row,
       r.CHILD as child,
       r.DECOM as decom,
       r.DECOM_written as decom_written,
       r.RNE as rne,
       r.LS as ls,
       r.CIN as cin,
       r.PLACE as place,
       r.PLACE_PROVIDER as place_provider,
       r.DEC as dec,
       r.DEC_written as dec_written,
       r.REC as rec,
       r.REASON_PLACE_CHANGE as reason_place_change,
       r.HOME_POST as home_post,
       r.PL_POST as pl_post,
       r.URN as urn,
       r.PL_LA as pl_la,
       r.PL_LOCATION as pl_location,
       r.PL_DISTANCE as pl_distance,
       r.PL_DISTANCE_written as pl_distance_written,
       c0.code is not null as rne_is_known,
       c1.code is not null as ls_is_known,
       c2.code is not null as cin_is_known,
       c3.code is not null as place_is_known,
       c4.code is not null as place_provider_is_known,
       c5.code is not null as rec_is_known,
       c6.code is not null as reason_place_change_is_known,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from Episodes r
join collection k on k.collection_start is not null
left join codes_episode_reason c0 on c0.code = r.RNE
left join codes_legal_status c1 on c1.code = r.LS
left join codes_need c2 on c2.code = r.CIN
left join codes_placement c3 on c3.code = r.PLACE
left join codes_placement_provider c4 on c4.code = r.PLACE_PROVIDER
left join codes_episode_end c5 on c5.code = r.REC
left join codes_placement_change c6 on c6.code = r.REASON_PLACE_CHANGE
