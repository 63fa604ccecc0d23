-- One row is a deprivation of liberty order with an episode of the same child that it overlaps.
select d.row_id as dolo_row, e.row_id as episode_row, d.CHILD as child, d.DOLO_START as dolo_start, d.DOLO_END as dolo_end, e.PLACE as place
from DoLo d
join Episodes e on e.CHILD = d.CHILD
where d.DOLO_START <= e.DEC and d.DOLO_END >= e.DECOM
