-- Who held whose case, when, and from which team: one row per involvement in one of the allocated roles, or in a role that was left blank.
-- The team of an involvement is an id in some systems and a name in others, so it is matched on the id first; no match leaves it blank.
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
select i.invo_involvements_id as involvement_id, i.invo_person_id as person_id, i.invo_professional_id as worker_id,
       coalesce(t.team_id, n.team_id) as team_id,
       i.invo_involvement_start_date as allocated_from, i.invo_involvement_end_date as allocated_to
from ssd_involvements i
left join codes_allocated_roles r on r.code = i.invo_professional_role_id
left join ids t on t.team_id = i.invo_professional_team
left join names n on n.team_name = i.invo_professional_team
where i.invo_person_id is not null
  and i.invo_involvement_start_date is not null
  and (r.code is not null or i.invo_professional_role_id is null)
