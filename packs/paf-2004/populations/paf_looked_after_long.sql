-- One case is a child looked after on the last day of the period whose unbroken period of care began at least 30 months before. Team and worker: who
-- held the child's case on that day. The home that the child is in goes back to the start of the present run of placement; for a child placed for
-- adoption, to the start of the run before it where the one followed the other without a gap. Where the kind of placement is not recorded and that
-- would decide whether the home has lasted two years, it is blank.
select n.person_id as case_id, n.person_id as person_id, n.team_id as team_id, n.worker_id as worker_id, n.period_id as period_id,
       n.years_old as years_old, n.care_from as care_from,
       n.short_breaks as short_breaks,
       n.placement_type as placement_type,
       case when n.placement_type is null then null when f.code is not null then 'Y' else 'N' end as fostered,
       r.run_from as placement_from,
       case when n.placement_type is null and r.run_before_to = r.run_from and add_months(r.run_from, 24) > n.as_at_day then null
            when a.code is not null and r.run_before_to = r.run_from then r.run_before_from else r.run_from end as same_home_from
from in_care_by_month n
left join homes r on r.person_id = n.person_id and r.care_from = n.care_from and r.run_from <= n.as_at_day
  and r.followed_on > n.as_at_day
left join codes_foster_placements f on f.code = n.placement_type
left join codes_adoption_placements a on a.code = n.placement_type
where add_months(n.care_from, 30) <= n.as_at_day
