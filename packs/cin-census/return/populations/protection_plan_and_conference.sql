-- One row is a child protection plan that began in the year, with the initial conferences of its episode of need; began_with_one: whether one was held the day it began.
with conferences as (
select s.LAchildID as child, s.CINdetailsID as need, s.DateOfInitialCPC as held, s.row_id as section47_row, nullif(0, 0) as need_row
from Section47 s
where s.DateOfInitialCPC is not null
union all
select n.LAchildID as child, n.CINdetailsID as need, n.DateOfInitialCPC as held, nullif(0, 0) as section47_row, n.row_id as need_row
from CINdetails n
where n.DateOfInitialCPC is not null
)
select p.row_id as protection_plan_row, c.section47_row as section47_row, c.need_row as need_row, p.LAchildID as lachildid, p.CPPstartDate as cppstartdate, c.held as held,
       exists (select 1 as one from conferences d where d.child = p.LAchildID and d.need = p.CINdetailsID and d.held = p.CPPstartDate) as began_with_one
from ChildProtectionPlans p
join collection k on k.collection_end is not null
left join conferences c on c.child = p.LAchildID and c.need = p.CINdetailsID
where p.CPPstartDate between k.collection_start and k.collection_end
