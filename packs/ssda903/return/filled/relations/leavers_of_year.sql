-- One row is a care leaver with a birthday from the 17th to the 21st in the year, on or after the day on which care had ended.
with left_care as (
select e.clae_person_id as child, max(e.clae_cla_episode_ceased_date) as ended, count(*) filter (where e.clae_cla_episode_ceased_date is null) as open_episodes
from ssd_cla_episodes e
group by e.clae_person_id
)
select l.clea_person_id as child, p.pers_dob as dob, l.clea_care_leaver_in_touch as in_touch, l.clea_care_leaver_activity as activity,
       l.clea_care_leaver_accommodation as accommodation, l.clea_care_leaver_accom_suitable as suitable
from ssd_care_leavers l
join ssd_person p on p.pers_person_id = l.clea_person_id
join collection k on k.collection_end is not null
left join left_care c on c.child = l.clea_person_id
where l.clea_care_leaver_eligibility in ('Relevant', 'Former Relevant') and age(p.pers_dob, k.collection_end) between 17 and 21
      and (c.child is null or (c.open_episodes = 0 and c.ended <= add_months(p.pers_dob, 12 * age(p.pers_dob, k.collection_end))))
      and add_months(p.pers_dob, 12 * age(p.pers_dob, k.collection_end)) >= k.collection_start
