-- One case is a child looked after on the last day of the period whose unbroken period of care began at least 30 months before. Team and worker: who
-- held the child's case on that day. The home that the child is in goes back to the start of the present run of placement; for a child placed for
-- adoption, to the start of the run before it where the one followed the other without a gap. Where the kind of placement is not recorded and that
-- would decide whether the home has lasted two years, it is blank.
with children as (
  select e.person_id as person_id, p.period_id as period_id, p.as_at as as_at_day, e.placement_type as placement_type, e.care_from as care_from
  from in_care e
  join period p on e.present_from <= p.as_at and e.present_until > p.as_at
  where add_months(e.care_from, 30) <= p.as_at
),
on_break as (
  select n.person_id as person_id, n.period_id as period_id, count(*) as breaks
  from children n
  join short_breaks b on b.person_id = n.person_id and b.break_from <= n.as_at_day and (b.break_to is null or b.break_to > n.as_at_day)
  group by n.person_id, n.period_id
)
select n.person_id as case_id, n.person_id as person_id, h.team_id as team_id, h.worker_id as worker_id, n.period_id as period_id,
       age(c.pers_dob, n.as_at_day) as years_old, n.care_from as care_from,
       case when coalesce(b.breaks, 0) > 0 then 'Y' else 'N' end as short_breaks,
       n.placement_type as placement_type,
       case when n.placement_type is null then null when f.code is not null then 'Y' else 'N' end as fostered,
       r.run_from as placement_from,
       case when n.placement_type is null and r.run_before_to = r.run_from and add_months(r.run_from, 24) > n.as_at_day then null
            when a.code is not null and r.run_before_to = r.run_from then r.run_before_from else r.run_from end as same_home_from
from children n
left join ssd_person c on c.pers_person_id = n.person_id
left join who_held h on h.person_id = n.person_id and h.held_from <= n.as_at_day and h.held_until > n.as_at_day
left join on_break b on b.person_id = n.person_id and b.period_id = n.period_id
left join homes r on r.person_id = n.person_id and r.care_from = n.care_from and r.run_from <= n.as_at_day
  and r.followed_on > n.as_at_day
left join codes_foster_placements f on f.code = n.placement_type
left join codes_adoption_placements a on a.code = n.placement_type
