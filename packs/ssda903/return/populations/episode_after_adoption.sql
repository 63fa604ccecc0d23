-- One row is an episode that began on or after the day on which the same child was adopted.
with adopted as (
select e.CHILD as child, e.DEC as dec, e.row_id as this_year_row from Episodes e where e.REC in ('E11', 'E12') and e.DEC is not null
union all
select l.CHILD as child, l.DEC as dec, 0 as this_year_row from Episodes_last l where l.REC in ('E11', 'E12') and l.DEC is not null
)
select e.row_id as episode_row, e.CHILD as child, e.DECOM as decom, a.dec as adopted_on
from Episodes e
join adopted a on a.child = e.CHILD
where e.DECOM >= a.dec and e.row_id <> a.this_year_row
