-- For every day on which an episode of care of a child begins: when the unbroken period of care that it belongs to began. Care is unbroken where
-- an earlier episode ended on the very day the next one began; of several such, the one that began last. Followed back over up to 512 episodes.
with begun as (
  select e.clae_person_id as person_id, e.clae_cla_episode_start_date as begun_on
  from ssd_cla_episodes e
  where e.clae_person_id is not null and e.clae_cla_episode_start_date is not null
  group by e.clae_person_id, e.clae_cla_episode_start_date
),
step as (
  select b.person_id as person_id, b.begun_on as begun_on, coalesce(max(e.clae_cla_episode_start_date), b.begun_on) as back_to
  from begun b
  left join ssd_cla_episodes e on e.clae_person_id = b.person_id and e.clae_cla_episode_ceased_date = b.begun_on
    and e.clae_cla_episode_start_date < b.begun_on
  group by b.person_id, b.begun_on
),
two as (
  select a.person_id as person_id, a.begun_on as begun_on, b.back_to as back_to
  from step a
  join step b on b.person_id = a.person_id and b.begun_on = a.back_to
),
eight as (
  select a.person_id as person_id, a.begun_on as begun_on, d.back_to as back_to
  from two a
  join two b on b.person_id = a.person_id and b.begun_on = a.back_to
  join two c on c.person_id = b.person_id and c.begun_on = b.back_to
  join two d on d.person_id = c.person_id and d.begun_on = c.back_to
),
sixty_four as (
  select a.person_id as person_id, a.begun_on as begun_on, h.back_to as back_to
  from eight a
  join eight b on b.person_id = a.person_id and b.begun_on = a.back_to
  join eight c on c.person_id = b.person_id and c.begun_on = b.back_to
  join eight d on d.person_id = c.person_id and d.begun_on = c.back_to
  join eight e on e.person_id = d.person_id and e.begun_on = d.back_to
  join eight f on f.person_id = e.person_id and f.begun_on = e.back_to
  join eight g on g.person_id = f.person_id and g.begun_on = f.back_to
  join eight h on h.person_id = g.person_id and h.begun_on = g.back_to
)
select a.person_id as person_id, a.begun_on as begun_on, h.back_to as care_from
from sixty_four a
join sixty_four b on b.person_id = a.person_id and b.begun_on = a.back_to
join sixty_four c on c.person_id = b.person_id and c.begun_on = b.back_to
join sixty_four d on d.person_id = c.person_id and d.begun_on = c.back_to
join sixty_four e on e.person_id = d.person_id and e.begun_on = d.back_to
join sixty_four f on f.person_id = e.person_id and f.begun_on = e.back_to
join sixty_four g on g.person_id = f.person_id and g.begun_on = f.back_to
join sixty_four h on h.person_id = g.person_id and h.begun_on = g.back_to
