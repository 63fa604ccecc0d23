-- One case is a time when a child was missing or away without authorisation, counted when it began. Team and worker: who held the child's case
-- on that day.
select m.miss_table_id as case_id, m.miss_person_id as person_id, h.team_id as team_id, h.worker_id as worker_id,
       m.miss_missing_episode_start_date as counted_on,
       m.miss_missing_episode_start_date as went_missing, m.miss_missing_episode_end_date as came_back, m.miss_missing_episode_type as kind,
       m.miss_missing_rhi_offered as interview_offered, m.miss_missing_rhi_accepted as interview_accepted,
       case when m.miss_missing_rhi_offered = 'Y' then m.miss_missing_rhi_accepted end as offer_accepted,
       case when m.miss_person_id is null then null
            else row_number() over (partition by m.miss_person_id order by m.miss_missing_episode_start_date, m.miss_table_id) - 1
       end as earlier_episodes,
       case when m.miss_person_id is null then null
            else lag(m.miss_missing_episode_start_date) over (partition by m.miss_person_id order by m.miss_missing_episode_start_date, m.miss_table_id)
       end as previous_went_missing
from ssd_missing m
left join who_held h on h.person_id = m.miss_person_id and h.held_from <= m.miss_missing_episode_start_date and h.held_until > m.miss_missing_episode_start_date
where m.miss_missing_episode_start_date is not null
