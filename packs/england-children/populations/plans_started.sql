-- One case is a child protection plan that began. Team and worker: who held the child's case on the day it began.
with held as (
  select p.cppl_cp_plan_id as plan_id, a.team_id as team_id, a.worker_id as worker_id, a.involvement_id as involvement_id,
         row_number() over (partition by p.cppl_cp_plan_id order by a.allocated_from desc, a.involvement_id desc) as place
  from ssd_cp_plans p
  join allocations a on a.person_id = p.cppl_person_id and a.allocated_from <= p.cppl_cp_plan_start_date
    and (a.allocated_to is null or a.allocated_to >= p.cppl_cp_plan_start_date)
)
select p.cppl_cp_plan_id as case_id, p.cppl_person_id as person_id, h.team_id as team_id, h.worker_id as worker_id,
       p.cppl_cp_plan_start_date as counted_on,
       p.cppl_cp_plan_start_date as started, p.cppl_cp_plan_end_date as ended,
       p.cppl_cp_plan_ola as other_authority, p.cppl_cp_plan_initial_category as category,
       case when p.cppl_person_id is null then null
            else min(p.cppl_cp_plan_start_date) over (partition by p.cppl_person_id) end as first_plan_started,
       case when p.cppl_person_id is null then null
            else lag(p.cppl_cp_plan_end_date) over (partition by p.cppl_person_id order by p.cppl_cp_plan_start_date, p.cppl_cp_plan_id)
       end as previous_plan_ended,
       case when h.involvement_id is null then 'N' else 'Y' end as allocated, p.cppl_icpc_id as conference_id, c.icpc_icpc_date as conference_held
from ssd_cp_plans p
left join held h on h.plan_id = p.cppl_cp_plan_id and h.place = 1
left join ssd_initial_cp_conference c on c.icpc_icpc_id = p.cppl_icpc_id
where p.cppl_cp_plan_start_date is not null
