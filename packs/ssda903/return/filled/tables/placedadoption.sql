-- One row is a decision that a child should be placed for adoption, of a child who was looked after in the year while it stood.
select p.pers_person_id as child, p.pers_dob as dob, m.perm_adm_decision_date as date_placed,
       case when m.perm_decision_reversed_date <= k.collection_end then m.perm_decision_reversed_date end as date_placed_ceased,
       case when m.perm_decision_reversed_date <= k.collection_end then m.perm_decision_reversed_reason end as reason_placed_ceased
from ssd_permanence m
join ssd_person p on p.pers_person_id = m.perm_person_id
join children_of_return c on c.child = p.pers_person_id
join collection k on k.collection_end is not null
where c.has_episode and m.perm_adm_decision_date <= k.collection_end
      and (m.perm_decision_reversed_date is null or m.perm_decision_reversed_date >= k.collection_start)
      and (m.perm_permanence_order_date is null or m.perm_permanence_order_date >= k.collection_start)
