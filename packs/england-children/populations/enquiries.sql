-- One case is a section 47 enquiry about one child, begun by a strategy discussion. Team and worker: who completed it.
with conferences as (
  select c.icpc_s47_enquiry_id as enquiry_id, c.icpc_person_id as person_id, min(c.icpc_icpc_date) as conference_held
  from ssd_initial_cp_conference c
  where c.icpc_s47_enquiry_id is not null and c.icpc_person_id is not null and c.icpc_icpc_date is not null
  group by c.icpc_s47_enquiry_id, c.icpc_person_id
)
select s.s47e_s47_enquiry_id || '/' || coalesce(s.s47e_person_id, '') as case_id, s.s47e_person_id as person_id,
       s.s47e_s47_completed_by_team as team_id, s.s47e_s47_completed_by_worker_id as worker_id,
       s.s47e_s47_start_date as counted_on,
       s.s47e_s47_enquiry_id as enquiry_id, s.s47e_s47_start_date as started, s.s47e_s47_end_date as ended,
       s.s47e_s47_nfa as no_further_action, c.conference_held as conference_held,
       case when s.s47e_person_id is null then null
            else row_number() over (partition by s.s47e_person_id order by s.s47e_s47_start_date, s.s47e_s47_enquiry_id) - 1
       end as earlier_enquiries,
       case when s.s47e_person_id is null then null
            else lag(s.s47e_s47_start_date) over (partition by s.s47e_person_id order by s.s47e_s47_start_date, s.s47e_s47_enquiry_id)
       end as previous_started
from ssd_s47_enquiry s
left join conferences c on c.enquiry_id = s.s47e_s47_enquiry_id and c.person_id = s.s47e_person_id
where s.s47e_s47_start_date is not null
