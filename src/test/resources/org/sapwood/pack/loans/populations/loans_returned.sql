-- One case is a loan that has been returned.
-- Team and worker: who lent it.
select l.loan_id as case_id, l.member_id as person_id, l.branch as team_id, l.librarian as worker_id,
       l.returned as counted_on,
       l.lent as lent, l.returned as returned_on, l.kind as kind, l.damaged as damaged, l.fine as fine,
       f.first_lent as first_lent,
       workdays(l.lent, l.returned) as working_days
from loans l
left join first_loans f on f.member_id = l.member_id
where l.returned is not null
