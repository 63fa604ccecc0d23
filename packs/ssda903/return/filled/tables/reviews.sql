-- One row is a review held in the year of a child who was looked after in it.
select p.pers_person_id as child, p.pers_dob as dob, r.clar_cla_review_date as review, r.clar_cla_review_participation as review_code
from ssd_cla_reviews r
join ssd_person p on p.pers_person_id = r.clar_cla_person_id
join children_of_return c on c.child = p.pers_person_id
join collection k on k.collection_end is not null
where c.in_care and r.clar_cla_review_date between k.collection_start and k.collection_end
