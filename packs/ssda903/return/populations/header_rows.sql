-- One row is a child of the return, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as header_row,
       r.CHILD as child,
       r.SEX as sex,
       r.DOB as dob,
       r.DOB_written as dob_written,
       r.ETHNIC as ethnic,
       r.UPN as upn,
       r.MOTHER as mother,
       r.MC_DOB as mc_dob,
       r.MC_DOB_written as mc_dob_written,
       r.UASC as uasc,
       c0.code is not null as sex_is_known,
       c1.code is not null as ethnic_is_known,
       c2.code is not null as mother_is_known,
       k.collection_start as collection_start,
       k.collection_end as collection_end, k.file_format as file_format
from Header r
join collection k on k.collection_start is not null
left join codes_sex c0 on c0.code = r.SEX
left join codes_ethnicity c1 on c1.code = r.ETHNIC
left join codes_yes_or_no c2 on c2.code = r.MOTHER
