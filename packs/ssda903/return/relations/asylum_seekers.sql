-- One row is a child who is or was recorded as having come alone seeking asylum: by this year's or last year's own column where the return has it, by a row
-- of this year's UASC where it has not, or by a day on which it ended.
select distinct a.child as child
from (
select h.CHILD as child
from Header h
where h.UASC = '1'
union all
select l.CHILD as child
from Header_last l
where l.UASC = '1'
union all
select u.CHILD as child
from UASC u
where u.DUC is not null or u.DUC_written is not null
      or not exists (select 1 as one from present_columns p where p.table_name = 'Header' and p.column_name = 'UASC')
union all
select v.CHILD as child
from UASC_last v
where v.DUC is not null or v.DUC_written is not null
) a
where a.child is not null
