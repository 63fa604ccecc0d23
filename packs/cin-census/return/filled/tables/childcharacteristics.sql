-- One row is a child of the census.
select c.person_id as lachildid, p.pers_ethnicity as ethnicity
from census_children c
left join ssd_person p on p.pers_person_id = c.person_id
