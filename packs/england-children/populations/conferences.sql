-- One case is an initial child protection conference about one child that was held. Team and worker: who brought the child to conference. Its
-- enquiry is the one with that id about the same child, for brothers and sisters may share an id.
with enquiries as (
  select s.s47e_s47_enquiry_id as enquiry_id, s.s47e_person_id as person_id, max(s.s47e_s47_start_date) as started
  from ssd_s47_enquiry s
  where s.s47e_s47_enquiry_id is not null and s.s47e_person_id is not null
  group by s.s47e_s47_enquiry_id, s.s47e_person_id
)
select c.icpc_icpc_id as case_id, c.icpc_person_id as person_id, c.icpc_icpc_team as team_id, c.icpc_icpc_worker_id as worker_id,
       c.icpc_icpc_date as counted_on,
       c.icpc_icpc_date as held, c.icpc_s47_enquiry_id as enquiry_id, s.started as enquiry_started,
       workdays(s.started, c.icpc_icpc_date) as working_days_taken, c.icpc_icpc_target_date as target_date,
       c.icpc_icpc_transfer_in as transferred_in, c.icpc_icpc_outcome_cp_flag as led_to_plan, c.icpc_cp_plan_id as plan_id,
       p.cppl_cp_plan_start_date as plan_started
from ssd_initial_cp_conference c
left join enquiries s on s.enquiry_id = c.icpc_s47_enquiry_id and s.person_id = c.icpc_person_id
left join ssd_cp_plans p on p.cppl_cp_plan_id = c.icpc_cp_plan_id
where c.icpc_icpc_date is not null
