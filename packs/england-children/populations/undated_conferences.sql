-- One case is a conference that has an outcome and no date; it cannot be counted by date, so it is
-- found again in every period until it is mended. Team and worker: who brought the child to conference.
select c.icpc_icpc_id as case_id, c.icpc_person_id as person_id, c.icpc_icpc_team as team_id, c.icpc_icpc_worker_id as worker_id,
       p.period_id as period_id, c.icpc_icpc_date as held, c.icpc_icpc_outcome_cp_flag as led_to_plan
from ssd_initial_cp_conference c
join period p on p.period_id is not null
where c.icpc_icpc_date is null and c.icpc_icpc_outcome_cp_flag is not null
