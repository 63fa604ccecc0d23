-- One case is a child protection plan without a start date; it cannot be counted by date, so it is open from long ago until it is mended. Team
-- and worker: not known, for the day that matters is not.
select c.cppl_cp_plan_id as case_id, c.cppl_person_id as person_id, cast(null as varchar) as team_id, cast(null as varchar) as worker_id,
       date '2000-01-01' as open_from, c.cppl_cp_plan_start_date as open_to, c.cppl_cp_plan_start_date as started, c.cppl_cp_plan_end_date as ended
from ssd_cp_plans c
where c.cppl_cp_plan_start_date is null
