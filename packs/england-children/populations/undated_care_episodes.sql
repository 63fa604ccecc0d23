-- One case is an episode of care without a start date; it cannot be counted by date, so it is open from long ago until it is mended. Team and
-- worker: not known, for the day that matters is not.
select e.clae_cla_episode_id as case_id, e.clae_person_id as person_id, cast(null as varchar) as team_id, cast(null as varchar) as worker_id,
       date '2000-01-01' as open_from, e.clae_cla_episode_start_date as open_to, e.clae_cla_episode_start_date as started, e.clae_cla_episode_ceased_date as ended
from ssd_cla_episodes e
where e.clae_cla_episode_start_date is null
