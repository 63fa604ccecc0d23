-- Results that are called as columns are: the column must be meant wherever a column may be.
select pers_person_id as case_id, upper(pers_person_id) as person_id, lower(pers_sex) as team_id, '' as worker_id, pers_dob as counted_on,
       add_days(pers_dob, 1) as pers_dob, upper(pers_sex) as pers_sex, row_number() over (partition by pers_sex order by pers_person_id) as n,
       length(pers_person_id) as pers_person_id
from ssd_person
where pers_sex in ('f', 'F', 'M') and pers_person_id > 'a'
