-- One row is an episode with where the placement lies, whether its postcodes are in the directory, and whether the child came alone seeking asylum.
select e.row_id as episode_row, e.CHILD as child, e.DECOM as decom, e.DEC as dec, e.LS as ls, e.PLACE as place, e.PLACE_PROVIDER as place_provider, e.URN as urn,
       e.HOME_POST as home_post, e.PL_POST as pl_post, e.PL_LA as pl_la, e.PL_LOCATION as pl_location, e.PL_DISTANCE as pl_distance,
       e.PL_DISTANCE_written as pl_distance_written, substring(e.PL_LA, 1, 1) as pl_la_begins, s.child is not null as is_asylum_seeker,
       k.local_authority as local_authority, k.collection_start as collection_start
from Episodes e
join collection k on k.collection_end is not null
left join asylum_seekers s on s.child = e.CHILD
