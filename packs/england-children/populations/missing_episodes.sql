-- One case is a time when a child was missing or away without authorisation, counted when it began. Team and worker: who held the child's case
-- on that day.
with held as (
  select m.miss_table_id as missing_id, a.team_id as team_id, a.worker_id as worker_id,
         row_number() over (partition by m.miss_table_id order by a.allocated_from desc, a.involvement_id desc) as place
  from ssd_missing m
  join allocations a on a.person_id = m.miss_person_id and a.allocated_from <= m.miss_missing_episode_start_date
    and (a.allocated_to is null or a.allocated_to >= m.miss_missing_episode_start_date)
)
select m.miss_table_id as case_id, m.miss_person_id as person_id, h.team_id as team_id, h.worker_id as worker_id,
       m.miss_missing_episode_start_date as counted_on,
       m.miss_missing_episode_start_date as went_missing, m.miss_missing_episode_end_date as came_back, m.miss_missing_episode_type as kind,
       m.miss_missing_rhi_offered as interview_offered, m.miss_missing_rhi_accepted as interview_accepted,
       case when m.miss_person_id is null then null
            else lag(m.miss_missing_episode_start_date) over (partition by m.miss_person_id order by m.miss_missing_episode_start_date, m.miss_table_id)
       end as previous_went_missing
from ssd_missing m
left join held h on h.missing_id = m.miss_table_id and h.place = 1
where m.miss_missing_episode_start_date is not null
