-- One row is one of two rows of ChildProtectionPlans of the same child, of which the other, or this one, was open when the later began.
select a.row_id as protection_plan_row, a.CPPstartDate as cppstartdate, b.CPPstartDate as other_start, coalesce(b.CPPendDate, add_days(k.collection_end, 1)) as other_until
from ChildProtectionPlans a
join ChildProtectionPlans b on b.LAchildID = a.LAchildID and b.row_id <> a.row_id
join collection k on k.collection_end is not null
where a.CPPstartDate >= b.CPPstartDate
union all
select b.row_id as protection_plan_row, a.CPPstartDate as cppstartdate, b.CPPstartDate as other_start, coalesce(b.CPPendDate, add_days(k.collection_end, 1)) as other_until
from ChildProtectionPlans a
join ChildProtectionPlans b on b.LAchildID = a.LAchildID and b.row_id <> a.row_id
join collection k on k.collection_end is not null
where a.CPPstartDate >= b.CPPstartDate
