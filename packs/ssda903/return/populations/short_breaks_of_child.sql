-- One row is an episode of short breaks (V3 or V4); first_status and last_status: the lowest and the highest of the two codes that the child's
-- episodes of this year have.
select r.row_id as episode_row, r.CHILD as child, r.DECOM as decom, r.LS as ls,
       min(r.LS) over (partition by r.CHILD) as first_status,
       max(r.LS) over (partition by r.CHILD) as last_status
from Episodes r
where r.CHILD is not null and r.LS in ('V3', 'V4')
