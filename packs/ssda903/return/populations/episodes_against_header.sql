-- One row is a row of Episodes with the child's own row.
select t.row_id as episode_row, h.row_id as header_row, t.CHILD as child
from Episodes t
left join Header h on h.CHILD = t.CHILD
