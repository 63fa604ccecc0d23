-- What is done with texts: case, blanks, lengths, order by code point.
select p.pers_person_id as case_id, p.pers_person_id as person_id, upper(p.pers_sex) as team_id, lower(p.pers_person_id) as worker_id,
       p.pers_dob as counted_on, trim(p.pers_sex) as trimmed, length(p.pers_person_id) as letters,
       substring(p.pers_person_id, 2, 2) as middle, p.pers_person_id || '/' || p.pers_sex as both_of, nullif(trim(p.pers_sex), '') as sex,
       coalesce(p.pers_sex, 'not known') as sex_said, p.pers_person_id < 'b' as early, p.pers_person_id like 'b%' as begins_with_b,
       rank() over (order by p.pers_sex) as sex_rank, dense_rank() over (order by p.pers_sex desc) as sex_dense,
       min(p.pers_person_id) over (partition by p.pers_sex) as least, first_value(p.pers_person_id) over (order by p.pers_person_id desc) as greatest,
       cast(length(p.pers_person_id) as varchar) || 'th' as counted, cast(p.pers_dob as varchar) as born
from ssd_person p
