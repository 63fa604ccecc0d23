-- One row is a child who was looked after for the whole year, with what is known of the child's health and behaviour in it. A young person of 17 without a score
-- was too old for the questionnaire; why another child has none, and whether help was offered that was not received, stays blank where nobody recorded it.
with scores as (
select s.csdq_person_id as child, s.csdq_sdq_score as score, s.csdq_sdq_reason as reason,
       row_number() over (partition by s.csdq_person_id order by s.csdq_sdq_completed_date desc, s.csdq_table_id desc) as from_last
from ssd_sdq_scores s
join collection k on k.collection_end is not null
where s.csdq_sdq_completed_date between k.collection_start and k.collection_end
),
misused as (
select s.clas_person_id as child, max(case when s.clas_intervention_received = 'Y' then 1 when s.clas_intervention_received = 'N' then 0 end) as helped
from ssd_cla_substance_misuse s
join collection k on k.collection_end is not null
where s.clas_substance_misuse_date between k.collection_start and k.collection_end
group by s.clas_person_id
),
immunised as (
select i.clai_person_id as child, i.clai_immunisations_status as status,
       row_number() over (partition by i.clai_person_id
                          order by case when i.clai_immunisations_status_date <= k.collection_end then 0 else 1 end,
                                   case when i.clai_immunisations_status_date <= k.collection_end then days(i.clai_immunisations_status_date, k.collection_end)
                                        else days(k.collection_end, i.clai_immunisations_status_date) end, i.clai_immunisations_status) as nearest
from ssd_cla_immunisations i
join collection k on k.collection_end is not null
),
checks as (
select h.clah_person_id as child, max(case when h.clah_health_check_type = 'Health Assessment' then 1 else 0 end) as assessed,
       max(case when h.clah_health_check_type = 'Dental Check' then 1 else 0 end) as teeth
from ssd_cla_health h
join collection k on k.collection_end is not null
where h.clah_health_check_status = 'Completed' and h.clah_health_check_date between k.collection_start and k.collection_end
group by h.clah_person_id
)
select p.pers_person_id as child, p.pers_dob as dob,
       s.score as sdq_score,
       case when s.score is not null then null
            when s.reason is not null then s.reason
            when age(p.pers_dob, k.collection_end) >= 17 then 'SDQ1' end as sdq_reason,
       case when age(p.pers_dob, k.collection_end) < 10 then null
            when exists (select 1 as one from ssd_cla_convictions v where v.clac_person_id = p.pers_person_id
                         and v.clac_cla_conviction_date between k.collection_start and k.collection_end) then '1' else '0' end as convicted,
       case when age(p.pers_dob, k.collection_end) >= 5 then null when h.assessed = 1 then '1' else '0' end as health_check,
       case when i.status = 'Y' then '1' when i.status = 'N' then '0' end as immunisations,
       case when h.teeth = 1 then '1' else '0' end as teeth_check,
       case when h.assessed = 1 then '1' else '0' end as health_assessment,
       case when m.child is not null then '1' else '0' end as substance_misuse,
       case when m.helped = 1 then '1' when m.helped = 0 then '0' end as intervention_received
from whole_year y
join ssd_person p on p.pers_person_id = y.child
join collection k on k.collection_end is not null
left join scores s on s.child = y.child and s.from_last = 1
left join immunised i on i.child = y.child and i.nearest = 1
left join misused m on m.child = y.child
left join checks h on h.child = y.child
