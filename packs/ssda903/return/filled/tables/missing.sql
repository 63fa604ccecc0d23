-- One row is a time missing or away that touches the year, of a child who was looked after in it.
select p.pers_person_id as child, p.pers_dob as dob, m.miss_missing_episode_type as missing, m.miss_missing_episode_start_date as mis_start,
       case when m.miss_missing_episode_end_date <= k.collection_end then m.miss_missing_episode_end_date end as mis_end
from ssd_missing m
join ssd_person p on p.pers_person_id = m.miss_person_id
join children_of_return c on c.child = p.pers_person_id
join collection k on k.collection_end is not null
where c.has_episode and m.miss_missing_episode_start_date <= k.collection_end
      and (m.miss_missing_episode_end_date is null or m.miss_missing_episode_end_date >= k.collection_start)
