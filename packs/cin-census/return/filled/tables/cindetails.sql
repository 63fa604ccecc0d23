-- One row is an episode of need of the census. The date of a conference stands here only when no enquiry of the census carries it; of several, the first held
-- in the year.
with carried as (
  select e.conference_id as conference_id
  from census_enquiries e
  where e.held is not null
),
others as (
  select c.referral_id as referral_id, c.person_id as person_id, min(c.held) as held
  from census_conferences c
  join collection k on c.held between k.collection_start and k.collection_end
  left join carried a on a.conference_id = c.conference_id
  where a.conference_id is null
  group by c.referral_id, c.person_id
)
select n.person_id as lachildid, n.referral_id as cindetailsid, n.referred as cinreferraldate, n.source_code as referralsource,
       n.need_code as primaryneedcode, n.closed as cinclosuredate, n.close_reason as reasonforclosure, o.held as dateofinitialcpc,
       case when n.no_further_action = 'Y' then 'true' when n.no_further_action = 'N' then 'false' end as referralnfa
from census_needs n
left join others o on o.referral_id = n.referral_id and o.person_id = n.person_id
