-- One row is a single short break, and how many days in the year the child spent in such breaks.
with spans as (
select e.row_id as episode_row, e.CHILD as child, e.DECOM as decom,
       case when e.DECOM < k.collection_start then k.collection_start else e.DECOM end as first_day,
       case when e.DEC is null or e.DEC > k.collection_end then k.collection_end else e.DEC end as last_day
from Episodes e
join collection k on k.collection_end is not null
where e.LS = 'V3' and e.CHILD is not null and e.DECOM <= k.collection_end and (e.DEC is null or e.DEC >= k.collection_start)
)
select s.episode_row as episode_row, s.child as child, s.decom as decom, sum(days(s.first_day, s.last_day)) over (partition by s.child) as days_in_year
from spans s
