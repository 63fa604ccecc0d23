-- One row is an episode with the postcode of the address in force on the day it began; before the first that is known, of the first.
with ranked as (
select c.episode_id as episode_id, a.addr_address_postcode as postcode,
       row_number() over (partition by c.episode_id
                          order by case when a.addr_address_start_date is null or a.addr_address_start_date <= c.started then 0 else 1 end,
                                   case when a.addr_address_start_date <= c.started then days(a.addr_address_start_date, c.started) end,
                                   a.addr_address_start_date, a.addr_table_id) as rank_of_row
from care_of_year c
join ssd_address a on a.addr_person_id = c.child
where a.addr_address_end_date is null or a.addr_address_end_date > c.started
)
select r.episode_id as episode_id, r.postcode as postcode
from ranked r
where r.rank_of_row = 1
