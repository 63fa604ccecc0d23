-- One row is a child who was looked after in the year and came alone seeking asylum; the status ends with the 18th birthday at the latest.
select p.pers_person_id as child, p.pers_sex as sex, p.pers_dob as dob, min(add_months(p.pers_dob, 216)) as duc
from ssd_immigration_status i
join ssd_person p on p.pers_person_id = i.immi_person_id
join children_of_return c on c.child = p.pers_person_id
join collection k on k.collection_end is not null
where c.has_episode and i.immi_immigration_status_start_date <= k.collection_end
      and (i.immi_immigration_status_end_date is null or i.immi_immigration_status_end_date >= k.collection_start)
group by p.pers_person_id, p.pers_sex, p.pers_dob
