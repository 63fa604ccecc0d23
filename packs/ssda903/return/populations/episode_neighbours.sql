-- One row is an episode with what those of the same child before and after it say, in the order in which they began.
select e.row_id as episode_row, e.CHILD as child, e.DECOM as decom, e.DEC as dec, e.DEC_written as dec_written, e.REC as rec, e.RNE as rne, e.LS as ls, e.CIN as cin,
       e.PLACE as place, e.PLACE_PROVIDER as place_provider, e.PL_POST as pl_post, e.URN as urn, e.REASON_PLACE_CHANGE as reason_place_change,
       lag(e.row_id) over (partition by e.CHILD order by e.DECOM, e.row_id) as previous_row,
       lag(e.DEC) over (partition by e.CHILD order by e.DECOM, e.row_id) as previous_dec,
       lag(e.REC) over (partition by e.CHILD order by e.DECOM, e.row_id) as previous_rec,
       lag(e.CIN) over (partition by e.CHILD order by e.DECOM, e.row_id) as previous_cin,
       lag(e.PLACE) over (partition by e.CHILD order by e.DECOM, e.row_id) as previous_place,
       coalesce(lag(e.LS) over (partition by e.CHILD order by e.DECOM, e.row_id), '') <> coalesce(e.LS, '') as status_changed,
       coalesce(lag(e.PLACE) over (partition by e.CHILD order by e.DECOM, e.row_id), '') <> coalesce(e.PLACE, '')
       or coalesce(lag(e.PL_POST) over (partition by e.CHILD order by e.DECOM, e.row_id), '') <> coalesce(e.PL_POST, '')
       or coalesce(lag(e.URN) over (partition by e.CHILD order by e.DECOM, e.row_id), '') <> coalesce(e.URN, '')
       or coalesce(lag(e.PLACE_PROVIDER) over (partition by e.CHILD order by e.DECOM, e.row_id), '') <> coalesce(e.PLACE_PROVIDER, '') as placement_changed,
       lag(e.PLACE, 2) over (partition by e.CHILD order by e.DECOM, e.row_id) as place_before_previous,
       lag(e.PL_POST, 2) over (partition by e.CHILD order by e.DECOM, e.row_id) as post_before_previous,
       lag(e.row_id, 2) over (partition by e.CHILD order by e.DECOM, e.row_id) as row_before_previous,
       lead(e.row_id) over (partition by e.CHILD order by e.DECOM, e.row_id) as next_row,
       lead(e.DECOM) over (partition by e.CHILD order by e.DECOM, e.row_id) as next_decom,
       lead(e.RNE) over (partition by e.CHILD order by e.DECOM, e.row_id) as next_rne,
       lead(e.PLACE) over (partition by e.CHILD order by e.DECOM, e.row_id) as next_place,
       k.collection_start as collection_start, k.collection_end as collection_end
from Episodes e
join collection k on k.collection_end is not null
where e.CHILD is not null and e.DECOM is not null
