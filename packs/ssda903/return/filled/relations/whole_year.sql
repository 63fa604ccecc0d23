-- One row is a child who was looked after on the last day of the year and for the twelve months before, short breaks left out.
select distinct c.child as child
from care_of_year c
left join status_of_episode s on s.episode_id = c.episode_id
join ssd_cla_episodes e on e.clae_cla_episode_id = c.episode_id
where c.ceased is null and (s.status is null or s.status not in ('V3', 'V4')) and e.clae_entered_care_date <= add_months(c.collection_end, -12)
