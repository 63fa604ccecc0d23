-- One row: how many born children the return has, how many of them without a known sex, and the first of its children.
select min(c.row_id) as child_row, count(*) filter (where c.ExpectedPersonBirthDate is null) as born,
       count(*) filter (where c.ExpectedPersonBirthDate is null and (c.Sex is null or c.Sex not in ('M', 'F'))) as without_sex
from ChildIdentifiers c
