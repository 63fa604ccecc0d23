-- One row is an assessment in an episode of need of the census that went on in the year: begun by its last day and not authorised before its first, or begun
-- in the year whatever the authorisation says, or without a start but authorised in the year.
select n.person_id as person_id, n.referral_id as referral_id, a.cina_assessment_id as assessment_id, a.cina_assessment_start_date as started,
       case when a.cina_assessment_auth_date > k.collection_end then null else a.cina_assessment_auth_date end as authorised
from census_needs n
join ssd_cin_assessments a on a.cina_referral_id = n.referral_id and a.cina_person_id = n.person_id
join collection k on k.collection_end is not null
where (a.cina_assessment_start_date <= k.collection_end
       and (a.cina_assessment_start_date >= k.collection_start or a.cina_assessment_auth_date is null
            or a.cina_assessment_auth_date >= k.collection_start))
   or (a.cina_assessment_start_date is null and a.cina_assessment_auth_date between k.collection_start and k.collection_end)
