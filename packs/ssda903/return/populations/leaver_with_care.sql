-- One row is a care leaver with the care of this year and of last year: whether there was any, whether the young person died in it, whether it was open at the end
-- of last year, days of it after 14, and whether any was after 16.
with care as (
select b.child as child, max(case when b.rec = 'E2' then 1 else 0 end) as died, count(*) as episodes
from episodes_of_both_years b
group by b.child
),
spans as (
select o.CHILD as child, add_months(o.DOB, 168) as fourteen, add_months(o.DOB, 192) as sixteen, b.decom as decom, coalesce(b.dec, k.collection_end) as until
from OC3 o
join episodes_of_both_years b on b.child = o.CHILD
join collection k on k.collection_end is not null
where b.decom is not null and o.DOB is not null and (b.ls is null or b.ls not in ('V3', 'V4'))
),
counted as (
select s.child as child,
       sum(case when s.until <= s.fourteen then 0 when s.decom > s.fourteen then days(s.decom, s.until) else days(s.fourteen, s.until) end) as days_after_14,
       max(case when s.until >= s.sixteen then 1 else 0 end) as was_after_16
from spans s
group by s.child
)
select o.oc3_row as oc3_row, o.child as child, o.any_filled as any_filled, coalesce(c.episodes, 0) as episodes, coalesce(c.died, 0) as died,
       n.days_after_14 as days_after_14, n.was_after_16 as was_after_16,
       exists (select 1 as one from Episodes e where e.CHILD = o.child) as is_here,
       exists (select 1 as one from Episodes_last l where l.CHILD = o.child and l.DEC is null and l.DEC_written is null) as was_open_last
from leaver_rows o
left join care c on c.child = o.child
left join counted n on n.child = o.child
