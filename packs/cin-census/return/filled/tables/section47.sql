-- One row is a section 47 enquiry in an episode of need of the census, with the conference that it led to.
select e.person_id as lachildid, e.referral_id as cindetailsid, e.started as s47actualstartdate, e.due as initialcpctarget, e.held as dateofinitialcpc,
       case when e.conference_wanted = 'Y' then 'false' else 'true' end as icpcnotrequired
from census_enquiries e
