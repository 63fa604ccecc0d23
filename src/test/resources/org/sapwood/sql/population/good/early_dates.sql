-- Capitals in names, and a subquery that is joined.
select e.CHILD as case_id, e.CHILD as person_id, l.LS as team_id, '' as worker_id, e.DECOM as open_from, e.DEC as open_to, l.n as n
from Episodes e
left join (select LS, count(*) as n from Episodes where LS is not null group by LS) l on l.LS = e.LS
