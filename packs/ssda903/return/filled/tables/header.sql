-- One row is a child who was looked after in the year, or a care leaver who is asked about. Whether she is a mother is answered for girls in care.
with schools as (
select s.send_person_id as child, max(s.send_upn) as upn
from ssd_send s
where s.send_upn is not null and s.send_upn <> 'PLACEHOLDER_DATA'
group by s.send_person_id
),
mothers as (
select m.moth_person_id as child, min(m.moth_childs_dob) as born
from ssd_mother m
join collection k on k.collection_end is not null
where m.moth_childs_dob is null or m.moth_childs_dob <= k.collection_end
group by m.moth_person_id
)
select p.pers_person_id as child, p.pers_sex as sex, p.pers_dob as dob, p.pers_ethnicity as ethnic, coalesce(s.upn, p.pers_upn_unknown) as upn,
       case when c.in_care and m.child is not null then '1' when c.in_care and p.pers_sex = 'F' then '0' end as mother,
       case when c.in_care then m.born end as mc_dob
from children_of_return c
join ssd_person p on p.pers_person_id = c.child
left join schools s on s.child = c.child
left join mothers m on m.child = c.child
