-- One row is a child of this year's return with the same child in last year's.
select h.row_id as header_row, h.CHILD as child, h.SEX as sex, l.SEX as last_sex, h.DOB as dob, l.DOB as last_dob,
       upper(h.ETHNIC) as ethnic, upper(l.ETHNIC) as last_ethnic, upper(h.UPN) as upn, upper(l.UPN) as last_upn,
       substring(upper(h.UPN), 1, 2) as upn_begins, substring(upper(l.UPN), 1, 2) as last_upn_begins,
       h.MOTHER as mother, l.MOTHER as last_mother, h.MC_DOB as mc_dob, l.MC_DOB as last_mc_dob, k.collection_start as collection_start,
       exists (select 1 as one from Episodes e where e.CHILD = h.CHILD) as has_episode
from Header h
join Header_last l on l.CHILD = h.CHILD
join collection k on k.collection_end is not null
