-- One row: how many child protection plans began in the year, how many initial conferences were held, and the first plan.
with conferences as (
select s.DateOfInitialCPC as held from Section47 s
union all
select n.DateOfInitialCPC as held from CINdetails n
),
held as (
select count(*) as conferences
from conferences c
join collection k on k.collection_end is not null
where c.held between k.collection_start and k.collection_end
),
begun as (
select count(*) as plans, min(p.row_id) as first_row
from ChildProtectionPlans p
join collection k on k.collection_end is not null
where p.CPPstartDate between k.collection_start and k.collection_end
)
select b.first_row as protection_plan_row, b.plans as plans, h.conferences as conferences
from begun b
join held h on h.conferences >= 0 and b.plans >= 0 and h.conferences + b.plans >= 0
