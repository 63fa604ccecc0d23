-- One case is a contact with the front door. The dataset does not record who took it, so it has no team and no worker.
select k.cont_contact_id as case_id, k.cont_person_id as person_id, cast(null as varchar) as team_id, cast(null as varchar) as worker_id,
       k.cont_contact_date as counted_on,
       k.cont_contact_date as contacted,
       case when k.cont_person_id is null then null
            else row_number() over (partition by k.cont_person_id order by k.cont_contact_date, k.cont_contact_id) - 1
       end as earlier_contacts,
       case when k.cont_person_id is null then null
            else lag(k.cont_contact_date) over (partition by k.cont_person_id order by k.cont_contact_date, k.cont_contact_id)
       end as previous_contact,
       k.cont_contact_source_code as source_code,
       case when k.cont_contact_outcome_json is null then null
            when k.cont_contact_outcome_json like '%"NEW_REFERRAL_FLAG":"Y"%' then 'Y'
            when k.cont_contact_outcome_json like '%"NEW_REFERRAL_FLAG": "Y"%' then 'Y'
            else 'N' end as led_to_referral
from ssd_contacts k
where k.cont_contact_date is not null
