-- A population of one row.
select 'all' as case_id, '' as person_id, '' as team_id, '' as worker_id, max(p.pers_dob) as counted_on, count(*) as people, avg(p.pers_upn) as mean
from ssd_person p
join (select max(e.DECOM) as latest from Episodes e) m on true
