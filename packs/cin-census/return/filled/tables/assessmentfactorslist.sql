-- One row is a factor found by an authorised assessment of the census.
select a.person_id as lachildid, a.referral_id as cindetailsid, a.assessment_id as assessmentid, a.started as assessmentactualstartdate,
       f.factor as assessmentfactor
from census_assessments a
join census_factors f on f.assessment_id = a.assessment_id
