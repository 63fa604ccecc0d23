-- One row is a section 47 enquiry in an episode of need of the census that went on in the year. It goes on until its conference, or until it ended when there
-- was none; one that began in the year belongs to it whatever its other dates say, and so does one without a start that went on until a day of the year.
-- A conference is wanted while the enquiry goes on, when one is in the records, and when the enquiry ended with that outcome.
with joined as (
  select n.person_id as person_id, n.referral_id as referral_id, s.s47e_s47_enquiry_id as enquiry_id, s.s47e_s47_start_date as started,
         s.s47e_s47_end_date as ended, coalesce(c.held, s.s47e_s47_end_date) as went_on_until,
         c.conference_id as conference_id, c.due as due, c.held as held,
         case when s.s47e_s47_outcome_json like '%"CP_CONFERENCE_FLAG":"Y"%' or s.s47e_s47_outcome_json like '%"CP_CONFERENCE_FLAG": "Y"%'
              then 'Y' else 'N' end as for_conference
  from census_needs n
  join ssd_s47_enquiry s on s.s47e_referral_id = n.referral_id and s.s47e_person_id = n.person_id
  left join census_conferences c on c.enquiry_id = s.s47e_s47_enquiry_id and c.person_id = s.s47e_person_id and c.number = 1
)
select j.person_id as person_id, j.referral_id as referral_id, j.enquiry_id as enquiry_id, j.started as started, j.conference_id as conference_id, j.due as due,
       case when j.held > k.collection_end then null else j.held end as held,
       case when j.conference_id is not null or j.for_conference = 'Y' or j.ended is null or j.ended > k.collection_end then 'Y' else 'N' end as conference_wanted
from joined j
join collection k on k.collection_end is not null
where (j.started <= k.collection_end
       and (j.started >= k.collection_start or j.went_on_until is null or j.went_on_until >= k.collection_start))
   or (j.started is null and j.went_on_until between k.collection_start and k.collection_end)
