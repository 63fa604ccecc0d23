-- One row is an episode with the postcode of the address in force on the day the child's period of care began; before the first that is known, of the first.
with begun as (
select c.episode_id as episode_id, max(e.clae_cla_episode_start_date) as care_from
from care_of_year c
join ssd_cla_episodes e on e.clae_person_id = c.child and e.clae_cla_episode_start_date <= c.started and e.clae_cla_episode_start_reason = 'S'
group by c.episode_id
),
ranked as (
select c.episode_id as episode_id, a.addr_address_postcode as postcode,
       row_number() over (partition by c.episode_id
                          order by case when a.addr_address_start_date is null or a.addr_address_start_date <= coalesce(b.care_from, c.started) then 0 else 1 end,
                                   case when a.addr_address_start_date <= coalesce(b.care_from, c.started)
                                        then days(a.addr_address_start_date, coalesce(b.care_from, c.started)) end,
                                   a.addr_address_start_date, a.addr_table_id) as rank_of_row
from care_of_year c
join ssd_address a on a.addr_person_id = c.child
left join begun b on b.episode_id = c.episode_id
where a.addr_address_end_date is null or a.addr_address_end_date > coalesce(b.care_from, c.started)
)
select r.episode_id as episode_id, r.postcode as postcode
from ranked r
where r.rank_of_row = 1
