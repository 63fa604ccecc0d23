-- One row is a child of the return, and whether the return has an episode of that child other than short breaks.
select h.row_id as header_row, h.CHILD as child, h.SEX as sex, h.MOTHER as mother,
       exists (select 1 as one from Episodes e where e.CHILD = h.CHILD and (e.LS is null or e.LS not in ('V3', 'V4'))) as is_in_care
from Header h
