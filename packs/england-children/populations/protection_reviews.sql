-- One case is a review of a child protection plan, counted when it is due. Team and worker: who held the child's case on the day it was due.
select r.cppr_cp_review_id as case_id, r.cppr_person_id as person_id, h.team_id as team_id, h.worker_id as worker_id,
       r.cppr_cp_review_due as counted_on,
       r.cppr_cp_review_due as due, r.cppr_cp_review_date as held, days(r.cppr_cp_review_due, r.cppr_cp_review_date) as days_late,
       r.cppr_cp_review_quorate as quorate, r.cppr_cp_review_outcome_continue_cp as plan_goes_on,
       r.cppr_cp_plan_id as plan_id, p.cppl_cp_plan_start_date as plan_started, p.cppl_cp_plan_end_date as plan_ended
from ssd_cp_reviews r
left join who_held h on h.person_id = r.cppr_person_id and h.held_from <= r.cppr_cp_review_due and h.held_until > r.cppr_cp_review_due
left join ssd_cp_plans p on p.cppl_cp_plan_id = r.cppr_cp_plan_id
where r.cppr_cp_review_due is not null
