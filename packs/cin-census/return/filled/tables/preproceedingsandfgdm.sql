-- One row is work before court proceedings about a child of the census, asked for from 2025-26 on. The records name no episode of need, so it belongs to the
-- last one of the census that was referred by the day it began. What happened after the year is left out.
with begun as (
  select p.prep_table_id as work_id, n.person_id as person_id, n.referral_id as referral_id, p.prep_pre_pro_decision_date as started,
         row_number() over (partition by p.prep_table_id order by n.referred desc, n.referral_id desc) as number
  from ssd_pre_proceedings p
  join census_needs n on n.person_id = p.prep_person_id and n.referred <= p.prep_pre_pro_decision_date
  join collection k on p.prep_pre_pro_decision_date <= k.collection_end
  where k.collection_year >= 2025
    and (p.prep_pre_pro_decision_date >= k.collection_start or p.prep_agree_stepdown_issue_date is null
         or p.prep_agree_stepdown_issue_date >= k.collection_start)
)
select b.person_id as lachildid, b.referral_id as cindetailsid, b.started as ppstartdate,
       case when p.prep_pre_pro_letter_date <= k.collection_end then p.prep_pre_pro_letter_date end as lbpsentdate,
       case when p.prep_initial_pre_pro_meeting_date <= k.collection_end then p.prep_initial_pre_pro_meeting_date end as initialppmeetingdate,
       p.prep_pre_pro_meetings_num as reviewmeetingscount,
       case when p.prep_agree_stepdown_issue_date <= k.collection_end then p.prep_agree_stepdown_issue_date end as stepdecisiondate,
       case when p.prep_care_pro_letter_date <= k.collection_end then p.prep_care_pro_letter_date end as letterinitcpdate
from begun b
join ssd_pre_proceedings p on p.prep_table_id = b.work_id
join collection k on k.collection_end is not null
where b.number = 1
