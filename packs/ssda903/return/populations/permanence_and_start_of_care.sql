-- One row is a child's permanence before this period of care, with the child's first episode. looks_like_date: day, month and year with slashes, ZZ for a part that is
-- not known; order_year, order_month, order_day are blank where they are not known.
with ordered as (
select e.row_id as episode_row, e.CHILD as child, e.DECOM as decom, row_number() over (partition by e.CHILD order by e.DECOM, e.row_id) as from_first
from Episodes e
where e.CHILD is not null and e.DECOM is not null
),
read_dates as (
select p.row_id as prev_perm_row, p.CHILD as child, p.DATE_PERM as date_perm, upper(substring(p.DATE_PERM, 1, 2)) as order_day, upper(substring(p.DATE_PERM, 4, 2)) as order_month, upper(substring(p.DATE_PERM, 7, 4)) as order_year,
       length(p.DATE_PERM) = 10 and substring(p.DATE_PERM, 3, 1) = '/' and substring(p.DATE_PERM, 6, 1) = '/'
       and (upper(substring(p.DATE_PERM, 1, 2)) = 'ZZ' or substring(p.DATE_PERM, 1, 2) between '01' and '31') and (upper(substring(p.DATE_PERM, 4, 2)) = 'ZZ' or substring(p.DATE_PERM, 4, 2) between '01' and '12')
       and (upper(substring(p.DATE_PERM, 7, 4)) = 'ZZZZ' or substring(p.DATE_PERM, 7, 4) between '1900' and '2099')
       and (upper(substring(p.DATE_PERM, 4, 2)) <> 'ZZ' or upper(substring(p.DATE_PERM, 1, 2)) = 'ZZ') and (upper(substring(p.DATE_PERM, 7, 4)) <> 'ZZZZ' or upper(substring(p.DATE_PERM, 4, 2)) = 'ZZ') as looks_like_date
from PrevPerm p
where p.DATE_PERM is not null
)
select r.prev_perm_row as prev_perm_row, o.episode_row as episode_row, r.child as child, r.date_perm as date_perm, r.looks_like_date as looks_like_date,
       case when r.looks_like_date and r.order_year <> 'ZZZZ' then r.order_year end as order_year,
       case when r.looks_like_date and r.order_month <> 'ZZ' then r.order_month end as order_month,
       case when r.looks_like_date and r.order_day <> 'ZZ' then r.order_day end as order_day,
       o.decom as decom, substring(cast(o.decom as varchar), 1, 4) as care_year, substring(cast(o.decom as varchar), 6, 2) as care_month,
       substring(cast(o.decom as varchar), 9, 2) as care_day
from read_dates r
left join ordered o on o.child = r.child and o.from_first = 1
