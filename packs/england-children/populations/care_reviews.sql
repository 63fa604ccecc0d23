-- One case is a review of a child looked after, counted when it is due. Where the review does not say whose it is, the period of care does. Team
-- and worker: who held the child's case on the day it was due.
with children as (
  select e.clae_cla_id as care_id, max(e.clae_person_id) as person_id
  from ssd_cla_episodes e
  where e.clae_cla_id is not null
  group by e.clae_cla_id
),
due_reviews as (
  select r.clar_cla_review_id as review_id, coalesce(r.clar_cla_person_id, c.person_id) as person_id, r.clar_cla_review_due_date as due,
         r.clar_cla_review_date as held_on, r.clar_cla_review_cancelled as cancelled, r.clar_cla_review_participation as participation
  from ssd_cla_reviews r
  left join children c on c.care_id = r.clar_cla_id
  where r.clar_cla_review_due_date is not null
)
select r.review_id as case_id, r.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, r.due as counted_on,
       r.due as due, r.held_on as held, r.cancelled as cancelled, r.participation as participation, age(p.pers_dob, r.held_on) as years_old,
       case when r.participation is null then null when v.code is not null then 'Y' else 'N' end as views_heard
from due_reviews r
left join who_held h on h.person_id = r.person_id and h.held_from <= r.due and h.held_until > r.due
left join ssd_person p on p.pers_person_id = r.person_id
left join codes_views_heard v on v.code = r.participation
