-- One case is a referral that was received. Team and worker: who took it.
with assessed as (
  select a.cina_referral_id as referral_id, count(*) as assessments
  from ssd_cin_assessments a
  where a.cina_referral_id is not null
  group by a.cina_referral_id
),
planned as (
  select p.cppl_referral_id as referral_id, count(*) as plans
  from ssd_cp_plans p
  where p.cppl_referral_id is not null
  group by p.cppl_referral_id
)
select r.cine_referral_id as case_id, r.cine_person_id as person_id, r.cine_referral_team as team_id, r.cine_referral_worker_id as worker_id,
       r.cine_referral_date as counted_on,
       r.cine_referral_date as received, r.cine_referral_nfa as no_further_action,
       case when r.cine_person_id is null then null
            else lag(r.cine_referral_date) over (partition by r.cine_person_id order by r.cine_referral_date, r.cine_referral_id)
       end as previous_received,
       case when r.cine_person_id is null then null
            else row_number() over (partition by r.cine_person_id order by r.cine_referral_date, r.cine_referral_id) - 1
       end as earlier_referrals,
       case when r.cine_person_id is null then null
            else lag(r.cine_close_date) over (partition by r.cine_person_id order by r.cine_referral_date, r.cine_referral_id)
       end as previous_closed,
       r.cine_referral_source_code as source_code, r.cine_cin_primary_need_code as primary_need,
       r.cine_close_date as closed, r.cine_close_reason as close_reason,
       case when r.cine_close_date is not null and r.cine_close_reason is null then null
            when n.code is null then 'N' else 'Y' end as closed_not_in_need,
       case when r.cine_referral_source_code is null then null when i.code is null then 'N' else 'Y' end as from_individual,
       coalesce(a.assessments, 0) as assessments, coalesce(p.plans, 0) as protection_plans,
       c.pers_dob as born, c.pers_expected_dob as expected, c.pers_death_date as died, c.pers_ethnicity as ethnicity, c.pers_sex as sex,
       d.dept_team_id as known_team
from ssd_cin_episodes r
left join codes_closed_not_in_need n on n.code = r.cine_close_reason
left join codes_individual_sources i on i.code = r.cine_referral_source_code
left join assessed a on a.referral_id = r.cine_referral_id
left join planned p on p.referral_id = r.cine_referral_id
left join ssd_person c on c.pers_person_id = r.cine_person_id
left join ssd_department d on d.dept_team_id = r.cine_referral_team
where r.cine_referral_date is not null
