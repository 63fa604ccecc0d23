-- One row is an assessment in an episode of need of the census. Its first 32 factors stand in one text too, in the order of the codes; AssessmentFactorsList
-- has them all.
with factors as (
  select f.assessment_id as assessment_id,
         max(f.factor) filter (where f.number = 1)
           || coalesce(',' || max(f.factor) filter (where f.number = 2), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 3), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 4), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 5), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 6), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 7), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 8), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 9), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 10), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 11), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 12), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 13), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 14), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 15), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 16), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 17), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 18), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 19), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 20), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 21), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 22), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 23), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 24), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 25), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 26), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 27), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 28), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 29), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 30), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 31), '')
           || coalesce(',' || max(f.factor) filter (where f.number = 32), '')
           as codes
  from census_factors f
  group by f.assessment_id
)
select a.person_id as lachildid, a.referral_id as cindetailsid, a.assessment_id as assessmentid, a.started as assessmentactualstartdate,
       a.authorised as assessmentauthorisationdate, f.codes as assessmentfactors
from census_assessments a
left join factors f on f.assessment_id = a.assessment_id
