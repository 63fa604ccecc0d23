-- One row is a child who was looked after in the year.
select p.pers_person_id as child, p.pers_sex as sex, p.pers_dob as dob, p.pers_ethnicity as ethnic, p.pers_upn_unknown as upn
from ssd_person p
where exists (select 1 as one from ssd_cla_episodes e
              join collection k on k.collection_end is not null
              where e.clae_person_id = p.pers_person_id and e.clae_cla_episode_start_date <= k.collection_end
                    and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date >= k.collection_start))
