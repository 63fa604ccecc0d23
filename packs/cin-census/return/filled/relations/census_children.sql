-- One row is a child of the census: one with an episode of need that was open in the year.
select n.person_id as person_id
from census_needs n
group by n.person_id
