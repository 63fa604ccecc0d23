-- One row is a review of a child protection plan of the census that was held in the year.
select p.person_id as lachildid, p.referral_id as cindetailsid, p.plan_id as cppid, r.cppr_cp_review_date as cppreviewdate
from census_protection_plans p
join ssd_cp_reviews r on r.cppr_cp_plan_id = p.plan_id
join collection k on k.collection_end is not null
where r.cppr_cp_review_date between k.collection_start and k.collection_end
