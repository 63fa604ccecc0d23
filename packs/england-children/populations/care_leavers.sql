-- One case is a young person to whom leaving care duties are owed, aged 17 to 21 on the last day of the period, as recorded in the extract: the
-- dataset keeps only how things are now, not how they were. One whose date of birth is not recorded is kept, without an age. Team and worker: who supports the young person now.
select c.clea_table_id as case_id, c.clea_person_id as person_id, c.clea_care_leaver_allocated_team as team_id,
       c.clea_care_leaver_worker_id as worker_id, d.period_id as period_id,
       c.clea_care_leaver_eligibility as eligibility, age(p.pers_dob, d.as_at) as years_old,
       c.clea_care_leaver_in_touch as in_touch, c.clea_care_leaver_latest_contact as latest_contact,
       c.clea_care_leaver_accommodation as accommodation, c.clea_care_leaver_accom_suitable as suitable,
       c.clea_care_leaver_activity as activity,
       case when c.clea_care_leaver_activity is null then null when e.code is not null then 'Y' else 'N' end as in_education_or_work,
       c.clea_pathway_plan_review_date as plan_reviewed, c.clea_care_leaver_personal_advisor as personal_adviser
from ssd_care_leavers c
left join ssd_person p on p.pers_person_id = c.clea_person_id
join period d on p.pers_dob is null or p.pers_dob <= d.as_at
left join codes_education_or_work e on e.code = c.clea_care_leaver_activity
where p.pers_dob is null or (age(p.pers_dob, d.as_at) >= 17 and age(p.pers_dob, d.as_at) <= 21)
