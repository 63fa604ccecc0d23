-- One row is a row of the adoptions, and whether anything, or everything, of it is filled.
select a.row_id as ad1_row, a.CHILD as child, a.DATE_INT as date_int, a.DATE_MATCH as date_match, a.FOSTER_CARE as foster_care,
       a.DATE_INT is not null or a.DATE_MATCH is not null or a.FOSTER_CARE is not null or a.NB_ADOPTR is not null or a.SEX_ADOPTR is not null or a.LS_ADOPTR is not null or a.DATE_INT_written is not null or a.DATE_MATCH_written is not null as any_filled,
       (a.DATE_INT is null and a.DATE_INT_written is null) or (a.DATE_MATCH is null and a.DATE_MATCH_written is null) or a.FOSTER_CARE is null or a.NB_ADOPTR is null or a.SEX_ADOPTR is null or a.LS_ADOPTR is null as any_blank
from AD1 a
