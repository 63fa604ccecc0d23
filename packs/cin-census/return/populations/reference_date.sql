-- One row is the return, and whether its reference date is the last day of March of its year.
select h.row_id as header_row, h.ReferenceDate as referencedate,
       extract(month from h.ReferenceDate) = 3 and extract(day from h.ReferenceDate) = 31 and cast(extract(year from h.ReferenceDate) as varchar) = h.Year as is_right
from Header h
