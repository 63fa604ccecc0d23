-- One row is an adoption, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as ad1_row,
       r.CHILD as child,
       r.DOB as dob,
       r.DOB_written as dob_written,
       r.DATE_INT as date_int,
       r.DATE_INT_written as date_int_written,
       r.DATE_MATCH as date_match,
       r.DATE_MATCH_written as date_match_written,
       r.FOSTER_CARE as foster_care,
       r.NB_ADOPTR as nb_adoptr,
       r.SEX_ADOPTR as sex_adoptr,
       r.LS_ADOPTR as ls_adoptr,
       c0.code is not null as sex_adoptr_is_known,
       c1.code is not null as ls_adoptr_is_known,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from AD1 r
join collection k on k.collection_start is not null
left join codes_adopter_sex c0 on c0.code = r.SEX_ADOPTR
left join codes_adopter_status c1 on c1.code = r.LS_ADOPTR
