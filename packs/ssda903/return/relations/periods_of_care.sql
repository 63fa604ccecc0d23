-- One row is a period of care in the return: episodes of a child that follow one another from day to day. ends is blank while it goes on.
with marked as (
select e.row_id as episode_row, e.CHILD as child, e.DECOM as decom, e.DEC as dec, e.DEC_written as dec_written,
       case when lag(e.DEC) over (partition by e.CHILD order by e.DECOM, e.row_id) = e.DECOM then 0 else 1 end as begins
from Episodes e
where e.CHILD is not null and e.DECOM is not null
),
numbered as (
select m.child as child, m.decom as decom, m.dec as dec, m.dec_written as dec_written,
       sum(m.begins) over (partition by m.child order by m.decom, m.episode_row rows between unbounded preceding and current row) as period
from marked m
)
select n.child as child, n.period as period, min(n.decom) as starts,
       case when count(*) filter (where n.dec is null and n.dec_written is null) > 0 then null else max(n.dec) end as ends,
       count(*) filter (where n.dec is null and n.dec_written is null) > 0 as goes_on
from numbered n
group by n.child, n.period
