-- One row is a child who came alone seeking asylum, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as uasc_row,
       r.CHILD as child,
       r.SEX as sex,
       r.DOB as dob,
       r.DOB_written as dob_written,
       r.DUC as duc,
       r.DUC_written as duc_written,
       c0.code is not null as sex_is_known,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from UASC r
join collection k on k.collection_start is not null
left join codes_sex c0 on c0.code = r.SEX
