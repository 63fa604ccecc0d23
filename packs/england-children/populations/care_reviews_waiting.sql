-- One case is the next review of a child looked after that was not cancelled, awaited from the review before it, or from the start of care, until
-- it is held or the child leaves care. Team and worker: who held the child's case on the day it was due.
with children as (
  select e.clae_cla_id as care_id, max(e.clae_person_id) as person_id, min(e.clae_cla_episode_start_date) as care_from, max(e.clae_cla_episode_ceased_date) as last_ceased,
         count(*) filter (where e.clae_cla_episode_ceased_date is null) as still_open
  from ssd_cla_episodes e
  where e.clae_cla_id is not null
  group by e.clae_cla_id
),
due_reviews as (
  select r.clar_cla_review_id as review_id, r.clar_cla_id as care_id, c.care_from as care_from,
         coalesce(r.clar_cla_person_id, c.person_id) as person_id, r.clar_cla_review_due_date as due,
         r.clar_cla_review_date as held_on, case when c.still_open > 0 then null else c.last_ceased end as left_care
  from ssd_cla_reviews r
  left join children c on c.care_id = r.clar_cla_id
  where r.clar_cla_review_due_date is not null and (r.clar_cla_review_cancelled is null or r.clar_cla_review_cancelled <> 'Y')
)
select r.review_id as case_id, r.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id,
       case when r.care_id is null then r.due
            else coalesce(lag(coalesce(r.held_on, r.due)) over (partition by r.care_id order by r.due, r.review_id), r.care_from, r.due)
       end as open_from,
       case when r.held_on is null then r.left_care
            when r.left_care is null then r.held_on
            when r.left_care < r.held_on then r.left_care
            else r.held_on end as open_to,
       r.due as due
from due_reviews r
left join who_held h on h.person_id = r.person_id and h.held_from <= r.due and h.held_until > r.due
