-- One case is a conference that has an outcome and no date; it cannot be counted by date, so it is open from long ago until it is mended. Team
-- and worker: who brought the child to conference.
select c.icpc_icpc_id as case_id, c.icpc_person_id as person_id, c.icpc_icpc_team as team_id, c.icpc_icpc_worker_id as worker_id,
       date '2000-01-01' as open_from, c.icpc_icpc_date as open_to, c.icpc_icpc_date as held, c.icpc_icpc_outcome_cp_flag as led_to_plan
from ssd_initial_cp_conference c
where c.icpc_icpc_date is null and c.icpc_icpc_outcome_cp_flag is not null
