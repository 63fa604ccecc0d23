-- One case is a section 47 enquiry that has begun, has not ended and has not yet come to a conference. Team and worker: who is to complete it.
with conferences as (
  select c.icpc_s47_enquiry_id as enquiry_id, c.icpc_person_id as person_id, min(c.icpc_icpc_date) as conference_held
  from ssd_initial_cp_conference c
  where c.icpc_s47_enquiry_id is not null and c.icpc_person_id is not null and c.icpc_icpc_date is not null
  group by c.icpc_s47_enquiry_id, c.icpc_person_id
)
select s.s47e_s47_enquiry_id || '/' || coalesce(s.s47e_person_id, '') as case_id, s.s47e_person_id as person_id,
       s.s47e_s47_completed_by_team as team_id, s.s47e_s47_completed_by_worker_id as worker_id,
       s.s47e_s47_start_date as open_from,
       case when c.conference_held is null then s.s47e_s47_end_date
            when s.s47e_s47_end_date is null then c.conference_held
            when c.conference_held < s.s47e_s47_end_date then c.conference_held
            else s.s47e_s47_end_date end as open_to,
       s.s47e_s47_start_date as started
from ssd_s47_enquiry s
left join conferences c on c.enquiry_id = s.s47e_s47_enquiry_id and c.person_id = s.s47e_person_id
where s.s47e_s47_start_date is not null
