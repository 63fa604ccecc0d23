-- One row is a child who came alone seeking asylum, with what the return says of the child elsewhere. header_has_uasc: whether the return has that column.
select u.row_id as uasc_row, h.row_id as header_row, u.CHILD as child, u.DOB as dob, u.SEX as sex, u.DUC as duc, u.DUC_written as duc_written,
       h.DOB as header_dob, h.SEX as header_sex, h.UASC as uasc,
       exists (select 1 as one from present_columns p where p.table_name = 'Header' and p.column_name = 'UASC') as header_has_uasc
from UASC u
left join Header h on h.CHILD = u.CHILD
