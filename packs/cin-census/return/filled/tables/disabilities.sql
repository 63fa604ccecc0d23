-- One row is a disability of a child of the census; NONE is a row too where the records say so.
select c.person_id as lachildid, d.disa_disability_code as disability
from census_children c
join ssd_disability d on d.disa_person_id = c.person_id
