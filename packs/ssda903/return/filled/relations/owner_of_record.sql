-- Whose the record of a child was, and when: one row per involvement of an allocated worker.
-- The team of an involvement is an id in some systems and a name in others, so it is matched on the id first.
with names as (
  select d.dept_team_name as team_name, max(d.dept_team_id) as team_id
  from ssd_department d
  group by d.dept_team_name
),
ids as (
  select d.dept_team_id as team_id
  from ssd_department d
  group by d.dept_team_id
)
select i.invo_person_id as person, i.invo_professional_id as worker, coalesce(t.team_id, n.team_id) as team,
       i.invo_involvement_start_date as first_day, i.invo_involvement_end_date as last_day
from ssd_involvements i
left join ids t on t.team_id = i.invo_professional_team
left join names n on n.team_name = i.invo_professional_team
where i.invo_person_id is not null and i.invo_involvement_start_date is not null
  and (i.invo_professional_role_id is null or i.invo_professional_role_id = 'ALLOCATED CASE WORKER')
