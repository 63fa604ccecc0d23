select "pers_person_id" as "case_id", upper("pers_person_id") as "person_id", lower("pers_sex") as "team_id", '' as "worker_id", "pers_dob" as "counted_on", ("pers_dob" + 1) as "pers_dob", upper("pers_sex") as "pers_sex", row_number() over (partition by "pers_sex" order by "pers_person_id" asc nulls last) as "n", cast(length("pers_person_id") as bigint) as "pers_person_id"
from snapshot."ssd_person" as "ssd_person"
where (("pers_sex" in ('f', 'F', 'M')) and ("pers_person_id" > 'a'))
