-- One case is a child protection plan that began. Team and worker: who held the child's case on the day it began.
select p.cppl_cp_plan_id as case_id, p.cppl_person_id as person_id, h.team_id as team_id, h.worker_id as worker_id,
       p.cppl_cp_plan_start_date as counted_on,
       p.cppl_cp_plan_start_date as started, p.cppl_cp_plan_end_date as ended,
       p.cppl_cp_plan_ola as other_authority, p.cppl_cp_plan_initial_category as category,
       case when p.cppl_person_id is null then null
            else min(p.cppl_cp_plan_start_date) over (partition by p.cppl_person_id) end as first_plan_started,
       case when p.cppl_person_id is null then null
            else lag(p.cppl_cp_plan_end_date) over (partition by p.cppl_person_id order by p.cppl_cp_plan_start_date, p.cppl_cp_plan_id)
       end as previous_plan_ended,
       case when p.cppl_person_id is null then null when h.involvement_id is null then 'N' else 'Y' end as allocated, p.cppl_icpc_id as conference_id, c.icpc_icpc_date as conference_held
from ssd_cp_plans p
left join who_held h on h.person_id = p.cppl_person_id and h.held_from <= p.cppl_cp_plan_start_date and h.held_until > p.cppl_cp_plan_start_date
left join ssd_initial_cp_conference c on c.icpc_icpc_id = p.cppl_icpc_id
where p.cppl_cp_plan_start_date is not null
