-- One row is a child protection plan of the council in an episode of need of the census.
select p.person_id as lachildid, p.referral_id as cindetailsid, p.plan_id as cppid, p.started as cppstartdate, p.ended as cppenddate,
       p.first_category as initialcategoryofabuse, p.latest_category as latestcategoryofabuse, p.plans_before as numberofpreviouscpp
from census_protection_plans p
