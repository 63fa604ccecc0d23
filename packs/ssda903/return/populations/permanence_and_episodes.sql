-- One row is an episode of a child of whom something is recorded about permanence before, and when the child's last episode began.
select e.row_id as episode_row, p.row_id as prev_perm_row, e.CHILD as child, max(e.DECOM) over (partition by e.CHILD) as last_decom
from Episodes e
join PrevPerm p on p.CHILD = e.CHILD
where p.PREV_PERM is not null or p.LA_PERM is not null or p.DATE_PERM is not null
