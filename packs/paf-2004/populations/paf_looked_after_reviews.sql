-- One case is a child looked after on the last day of the period, with the child's reviews of the twelve months up to it and within the present period of
-- care. Team and worker: who held the child's case on that day. A review that was due on the last day itself is not late yet; cancelled reviews are left out.
with periods_of_care as (
  select e.clae_cla_id as cla_id, max(e.clae_person_id) as person_id
  from ssd_cla_episodes e
  where e.clae_cla_id is not null
  group by e.clae_cla_id
),
reviews as (
  select coalesce(w.clar_cla_person_id, c.person_id) as person_id, w.clar_cla_review_due_date as due, w.clar_cla_review_date as held_on,
         w.clar_cla_review_participation as took_part_code, t.code as took_part
  from ssd_cla_reviews w
  left join periods_of_care c on c.cla_id = w.clar_cla_id
  left join codes_took_part t on t.code = w.clar_cla_review_participation
  where w.clar_cla_review_cancelled is null or w.clar_cla_review_cancelled <> 'Y'
),
counted as (
  select l.person_id as person_id, l.period_id as period_id,
         count(*) filter (where w.due > l.year_before and w.due >= l.care_from and w.due <= l.as_at_day) as due,
         count(*) filter (where w.due > l.year_before and w.due >= l.care_from and w.due < l.as_at_day and (w.held_on is null or w.held_on > w.due)) as late,
         count(*) filter (where w.held_on > l.year_before and w.held_on >= l.care_from and w.held_on <= l.as_at_day) as held,
         count(*) filter (where w.held_on > l.year_before and w.held_on >= l.care_from and w.held_on <= l.as_at_day and w.took_part is not null) as took_part,
         count(*) filter (where w.held_on > l.year_before and w.held_on >= l.care_from and w.held_on <= l.as_at_day and w.took_part_code = 'PN7') as not_part,
         count(*) filter (where w.held_on > l.year_before and w.held_on >= l.care_from and w.held_on <= l.as_at_day and w.took_part_code = 'PN0') as too_young
  from in_care_by_month l
  join reviews w on w.person_id = l.person_id
    and ((w.due > l.year_before and w.due <= l.as_at_day) or (w.held_on > l.year_before and w.held_on <= l.as_at_day))
  group by l.person_id, l.period_id
)
select l.person_id as case_id, l.person_id as person_id, l.team_id as team_id, l.worker_id as worker_id, l.period_id as period_id,
       l.years_old as years_old, l.care_from as care_from, workdays(l.care_from, l.as_at_day) as working_days_in_care,
       l.short_breaks as short_breaks,
       case when l.placement_type is null then null when a.code is not null then 'Y' else 'N' end as placed_for_adoption,
       coalesce(w.due, 0) as reviews_due, case when coalesce(w.due, 0) = 0 then null else w.late end as reviews_late,
       coalesce(w.held, 0) - coalesce(w.too_young, 0) as reviews_held,
       case when coalesce(w.not_part, 0) > 0 then 'N'
            when coalesce(w.took_part, 0) < coalesce(w.held, 0) - coalesce(w.too_young, 0) then null
            else 'Y' end as took_part_in_all
from in_care_by_month l
left join codes_adoption_placements a on a.code = l.placement_type
left join counted w on w.person_id = l.person_id and w.period_id = l.period_id
