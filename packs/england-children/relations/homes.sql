-- The home that a child looked after is in on a day: one row per child, start of the period of care and run of a placement that was begun since then, from
-- run_from until the day before followed_on (9999-12-31: no end); with the run before it in the same period of care.
with periods_of_care as (
  select c.person_id as person_id, c.care_from as care_from
  from care_periods c
  group by c.person_id, c.care_from
),
runs as (
  select c.person_id as person_id, c.care_from as care_from, r.run as run, min(r.episode_from) as run_from, max(r.episode_to) as run_to
  from periods_of_care c
  join placed_episodes r on r.person_id = c.person_id and r.episode_from >= c.care_from
  group by c.person_id, c.care_from, r.run
)
select r.person_id as person_id, r.care_from as care_from, r.run_from as run_from,
       coalesce(lead(r.run_from) over (partition by r.person_id, r.care_from order by r.run), date '9999-12-31') as followed_on,
       lag(r.run_from) over (partition by r.person_id, r.care_from order by r.run) as run_before_from,
       lag(r.run_to) over (partition by r.person_id, r.care_from order by r.run) as run_before_to
from runs r
