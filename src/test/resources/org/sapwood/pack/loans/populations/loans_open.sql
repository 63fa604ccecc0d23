-- One case is a loan that is not returned on the day. Team and worker: who lent it.
select loan_id as case_id, member_id as person_id, branch as team_id, librarian as worker_id,
       lent as open_from, returned as open_to, lent as lent
from loans
