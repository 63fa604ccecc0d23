-- One row is a plan of a child with the day of death: a child in need plan or a child protection plan, as the rows that are filled show.
select c.row_id as child_row, p.row_id as cin_plan_row, nullif(0, 0) as protection_plan_row, p.CINPlanStartDate as began, p.CINPlanEndDate as ended, 'plan' as what,
       c.PersonDeathDate as persondeathdate
from ChildIdentifiers c
join CINplanDates p on p.LAchildID = c.LAchildID
where c.PersonDeathDate is not null
union all
select c.row_id as child_row, nullif(0, 0) as cin_plan_row, p.row_id as protection_plan_row, p.CPPstartDate as began, p.CPPendDate as ended, 'protection' as what,
       c.PersonDeathDate as persondeathdate
from ChildIdentifiers c
join ChildProtectionPlans p on p.LAchildID = c.LAchildID
where c.PersonDeathDate is not null
