-- One case is a child protection plan that ended. Team and worker: who held the child's case on the day it ended.
with held as (
  select p.cppl_cp_plan_id as plan_id, a.team_id as team_id, a.worker_id as worker_id,
         row_number() over (partition by p.cppl_cp_plan_id order by a.allocated_from desc, a.involvement_id desc) as place
  from ssd_cp_plans p
  join allocations a on a.person_id = p.cppl_person_id and a.allocated_from <= p.cppl_cp_plan_end_date
    and (a.allocated_to is null or a.allocated_to >= p.cppl_cp_plan_end_date)
)
select p.cppl_cp_plan_id as case_id, p.cppl_person_id as person_id, h.team_id as team_id, h.worker_id as worker_id,
       p.cppl_cp_plan_end_date as counted_on,
       p.cppl_cp_plan_start_date as started, p.cppl_cp_plan_end_date as ended, p.cppl_cp_plan_ola as other_authority,
       days(p.cppl_cp_plan_start_date, p.cppl_cp_plan_end_date) + 1 as days_on_plan, p.cppl_cp_plan_latest_category as category
from ssd_cp_plans p
left join held h on h.plan_id = p.cppl_cp_plan_id and h.place = 1
where p.cppl_cp_plan_end_date is not null
