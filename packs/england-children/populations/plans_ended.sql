-- One case is a child protection plan that ended. Team and worker: who held the child's case on the day it ended.
select p.cppl_cp_plan_id as case_id, p.cppl_person_id as person_id, h.team_id as team_id, h.worker_id as worker_id,
       p.cppl_cp_plan_end_date as counted_on,
       p.cppl_cp_plan_start_date as started, p.cppl_cp_plan_end_date as ended, p.cppl_cp_plan_ola as other_authority,
       days(p.cppl_cp_plan_start_date, p.cppl_cp_plan_end_date) + 1 as days_on_plan, p.cppl_cp_plan_latest_category as category
from ssd_cp_plans p
left join who_held h on h.person_id = p.cppl_person_id and h.held_from <= p.cppl_cp_plan_end_date and h.held_until > p.cppl_cp_plan_end_date
where p.cppl_cp_plan_end_date is not null
