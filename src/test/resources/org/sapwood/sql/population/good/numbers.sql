-- What is done with numbers: division, means, nulls, whole and decimal.
with by_person as (
  select e.clae_person_id as person, avg(e.clae_cla_age) as mean_age, sum(e.clae_cla_age) as ages, count(distinct e.clae_cla_placement_id) as placements,
         count(*) filter (where e.clae_cla_episode_ceased_date is null) as still_open, max(e.clae_cla_age) as oldest
  from ssd_cla_episodes e group by e.clae_person_id having count(*) > 1
)
select p.pers_person_id as case_id, p.pers_person_id as person_id, '' as team_id, '' as worker_id, p.pers_dob as counted_on,
       b.mean_age as mean_age, b.ages / b.placements as quotient, b.ages / b.still_open as maybe_none, 7 / 2 as three_and_a_half, b.oldest - 3 * b.still_open as less,
       -b.oldest as minus_oldest, p.pers_upn * 0.1 as tenth, case when b.oldest > 10.5 then 1 else 0.5 end as weight, b.oldest between 3 and 12 as middling,
       not (b.oldest > 3 or p.pers_upn is null) as neither
from ssd_person p
left join by_person b on b.person = p.pers_person_id
