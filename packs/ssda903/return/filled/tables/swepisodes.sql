-- One row is a time for which a social worker held the case in the year, of a child who was looked after in it; the id is the registration number.
select p.pers_person_id as child, p.pers_dob as dob, coalesce(f.prof_social_worker_registration_no, i.invo_professional_id) as sw_id,
       i.invo_involvement_start_date as sw_decom,
       case when i.invo_involvement_end_date <= k.collection_end then i.invo_involvement_end_date end as sw_dec,
       i.invo_worker_change_reason as sw_reason
from ssd_involvements i
join ssd_person p on p.pers_person_id = i.invo_person_id
join children_of_return c on c.child = p.pers_person_id
join collection k on k.collection_end is not null
left join ssd_professionals f on f.prof_professional_id = i.invo_professional_id
where c.has_episode and (i.invo_professional_role_id is null or i.invo_professional_role_id = 'ALLOCATED CASE WORKER')
      and i.invo_involvement_start_date <= k.collection_end
      and (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= k.collection_start)
