-- One row is a placement while the carer was on holiday, with when the two before and after it began.
select e.row_id as episode_row, e.CHILD as child, e.DECOM as decom,
       lag(e.DECOM) over (partition by e.CHILD order by e.DECOM, e.row_id) as before,
       lag(e.DECOM, 2) over (partition by e.CHILD order by e.DECOM, e.row_id) as two_before,
       lead(e.DECOM) over (partition by e.CHILD order by e.DECOM, e.row_id) as after,
       lead(e.DECOM, 2) over (partition by e.CHILD order by e.DECOM, e.row_id) as two_after
from Episodes e
where e.PLACE = 'T3' and e.CHILD is not null and e.DECOM is not null
