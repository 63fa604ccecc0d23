-- One row is one of two rows of CINplanDates of the same episode of need, of which the other, or this one, was open when the later began.
select a.row_id as cin_plan_row, a.CINPlanStartDate as cinplanstartdate, b.CINPlanStartDate as other_start, coalesce(b.CINPlanEndDate, add_days(k.collection_end, 1)) as other_until
from CINplanDates a
join CINplanDates b on b.LAchildID = a.LAchildID and b.CINdetailsID = a.CINdetailsID and b.row_id <> a.row_id
join collection k on k.collection_end is not null
where a.CINPlanStartDate >= b.CINPlanStartDate
union all
select b.row_id as cin_plan_row, a.CINPlanStartDate as cinplanstartdate, b.CINPlanStartDate as other_start, coalesce(b.CINPlanEndDate, add_days(k.collection_end, 1)) as other_until
from CINplanDates a
join CINplanDates b on b.LAchildID = a.LAchildID and b.CINdetailsID = a.CINdetailsID and b.row_id <> a.row_id
join collection k on k.collection_end is not null
where a.CINPlanStartDate >= b.CINPlanStartDate
