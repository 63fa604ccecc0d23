-- One case is an assessment that a manager has authorised. Team and worker: who completed it.
select a.cina_assessment_id as case_id, a.cina_person_id as person_id, a.cina_assessment_team as team_id, a.cina_assessment_worker_id as worker_id,
       a.cina_assessment_auth_date as counted_on,
       a.cina_referral_id as referral_id, r.cine_referral_date as referral_date,
       a.cina_assessment_start_date as started, a.cina_assessment_auth_date as authorised_date,
       workdays(a.cina_assessment_start_date, a.cina_assessment_auth_date) as working_days_taken,
       a.cina_assessment_child_seen as child_seen, a.cina_assessment_outcome_nfa as no_further_action,
       case when a.cina_person_id is null then null
            else row_number() over (partition by a.cina_person_id order by a.cina_assessment_auth_date, a.cina_assessment_id) - 1
       end as earlier_assessments,
       case when a.cina_person_id is null then null
            else lag(a.cina_assessment_auth_date) over (partition by a.cina_person_id order by a.cina_assessment_auth_date, a.cina_assessment_id)
       end as previous_authorised,
       p.pers_dob as born, d.dept_team_id as known_team
from ssd_cin_assessments a
left join ssd_cin_episodes r on r.cine_referral_id = a.cina_referral_id
left join ssd_person p on p.pers_person_id = a.cina_person_id
left join ssd_department d on d.dept_team_id = a.cina_assessment_team
where a.cina_assessment_auth_date is not null
