-- One row is an episode of care that touches the year. In short breaks neither postcodes nor the provider's number are asked for; why a placement changed is told
-- where it ended with the episode and the child stayed in care.
select c.child as child, c.started as decom, c.start_reason as rne, s.status as ls, c.need as cin, c.placement as place, c.provider as place_provider, c.ceased as dec,
       c.ceased_reason as rec,
       case when c.ceased_reason = 'X1' and c.ceased = c.placement_ended then c.change_reason end as reason_place_change,
       case when s.status in ('V3', 'V4') then null
            when length(h.postcode) = 7 then substring(h.postcode, 1, 4) || ' ' || substring(h.postcode, 5, 3)
            when length(h.postcode) = 6 then substring(h.postcode, 1, 3) || ' ' || substring(h.postcode, 4, 3)
            when length(h.postcode) = 5 then substring(h.postcode, 1, 2) || ' ' || substring(h.postcode, 3, 3) else h.postcode end as home_post,
       case when s.status in ('V3', 'V4') then null
            when length(c.postcode) = 7 then substring(c.postcode, 1, 4) || ' ' || substring(c.postcode, 5, 3)
            when length(c.postcode) = 6 then substring(c.postcode, 1, 3) || ' ' || substring(c.postcode, 4, 3)
            when length(c.postcode) = 5 then substring(c.postcode, 1, 2) || ' ' || substring(c.postcode, 3, 3) else c.postcode end as pl_post,
       case when s.status in ('V3', 'V4') then null else c.urn end as urn
from care_of_year c
left join status_of_episode s on s.episode_id = c.episode_id
left join home_of_episode h on h.episode_id = c.episode_id
