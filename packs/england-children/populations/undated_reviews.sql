-- One case is a child protection review without a due date; it cannot be counted by date, so it is open from long ago until it is mended. Team
-- and worker: not known, for the day that matters is not.
select r.cppr_cp_review_id as case_id, r.cppr_person_id as person_id, cast(null as varchar) as team_id, cast(null as varchar) as worker_id,
       date '2000-01-01' as open_from, r.cppr_cp_review_due as open_to, r.cppr_cp_review_due as due, r.cppr_cp_review_date as held
from ssd_cp_reviews r
where r.cppr_cp_review_due is null
