-- One row is a child whose adoption order was made in the year.
select p.pers_person_id as child, p.pers_dob as dob, m.perm_adm_decision_date as date_int, m.perm_matched_date as date_match,
       case when m.perm_adopted_by_carer_flag = 'Y' then '1' else '0' end as foster_care, m.perm_number_of_adopters as nb_adoptr,
       m.perm_adopter_sex as sex_adoptr, m.perm_adopter_legal_status as ls_adoptr
from ssd_permanence m
join ssd_person p on p.pers_person_id = m.perm_person_id
join collection k on k.collection_end is not null
where m.perm_permanence_order_type = 'Adoption' and m.perm_permanence_order_date between k.collection_start and k.collection_end
