-- One row is what a child had before, of a child who started to be looked after in the year.
select p.pers_person_id as child, p.pers_dob as dob, v.lapp_previous_permanence_option as prev_perm, coalesce(a.title, v.lapp_previous_permanence_la) as la_perm,
       case when substring(v.lapp_previous_permanence_order_date, 5, 1) = '-'
            then substring(v.lapp_previous_permanence_order_date, 9, 2) || '/' || substring(v.lapp_previous_permanence_order_date, 6, 2) || '/'
                 || substring(v.lapp_previous_permanence_order_date, 1, 4)
            else v.lapp_previous_permanence_order_date end as date_perm
from ssd_cla_previous_permanence v
left join codes_authority_by_long_code a on a.code = v.lapp_previous_permanence_la
join ssd_person p on p.pers_person_id = v.lapp_person_id
where exists (select 1 as one from care_of_year c where c.child = p.pers_person_id and c.start_reason = 'S' and c.started >= c.collection_start)
