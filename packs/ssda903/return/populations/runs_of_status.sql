-- One row is an episode under a legal status that may only last some days, and how many days the run of episodes lasts that follow one another under it.
with marked as (
select e.row_id as episode_row, e.CHILD as child, e.DECOM as decom, coalesce(e.DEC, k.collection_end) as until, e.LS as ls,
       case when lag(e.LS) over (partition by e.CHILD order by e.DECOM, e.row_id) = e.LS
                 and lag(e.DEC) over (partition by e.CHILD order by e.DECOM, e.row_id) = e.DECOM then 0 else 1 end as begins
from Episodes e
join collection k on k.collection_end is not null
where e.CHILD is not null and e.DECOM is not null
),
numbered as (
select m.episode_row as episode_row, m.child as child, m.decom as decom, m.until as until, m.ls as ls,
       sum(m.begins) over (partition by m.child order by m.decom, m.episode_row rows between unbounded preceding and current row) as run
from marked m
)
select n.episode_row as episode_row, n.child as child, n.decom as decom, n.ls as ls,
       days(min(n.decom) over (partition by n.child, n.run), max(n.until) over (partition by n.child, n.run)) as lasted
from numbered n
where n.ls in ('L1', 'L2', 'L3', 'J2')
