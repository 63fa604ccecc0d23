-- One case is the next review of a child protection plan, awaited from the review before it, or from the start of the plan, until it is held or
-- the plan ends. Team and worker: who held the child's case on the day it was due.
select r.cppr_cp_review_id as case_id, r.cppr_person_id as person_id, h.team_id as team_id, h.worker_id as worker_id,
       case when r.cppr_cp_plan_id is null then r.cppr_cp_review_due
            else coalesce(lag(coalesce(r.cppr_cp_review_date, r.cppr_cp_review_due))
                            over (partition by r.cppr_cp_plan_id order by r.cppr_cp_review_due, r.cppr_cp_review_id),
                          p.cppl_cp_plan_start_date, r.cppr_cp_review_due) end as open_from,
       case when r.cppr_cp_review_date is null then p.cppl_cp_plan_end_date
            when p.cppl_cp_plan_end_date is null then r.cppr_cp_review_date
            when p.cppl_cp_plan_end_date < r.cppr_cp_review_date then p.cppl_cp_plan_end_date
            else r.cppr_cp_review_date end as open_to,
       r.cppr_cp_review_due as due, r.cppr_cp_plan_id as plan_id
from ssd_cp_reviews r
left join who_held h on h.person_id = r.cppr_person_id and h.held_from <= r.cppr_cp_review_due and h.held_until > r.cppr_cp_review_due
left join ssd_cp_plans p on p.cppl_cp_plan_id = r.cppr_cp_plan_id
where r.cppr_cp_review_due is not null
