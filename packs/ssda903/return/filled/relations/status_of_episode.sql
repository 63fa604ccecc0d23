-- One row is an episode with the legal status in force on the day it began: where several are, the one that began last.
with ranked as (
select c.episode_id as episode_id, l.lega_legal_status as status,
       row_number() over (partition by c.episode_id order by l.lega_legal_status_start_date desc, l.lega_legal_status_id desc) as from_last
from care_of_year c
join ssd_legal_status l on l.lega_person_id = c.child
where l.lega_legal_status_start_date <= c.started and (l.lega_legal_status_end_date is null or l.lega_legal_status_end_date > c.started)
)
select r.episode_id as episode_id, r.status as status
from ranked r
where r.from_last = 1
