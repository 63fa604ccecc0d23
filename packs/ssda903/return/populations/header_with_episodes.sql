-- One row is a child of the return, and how many episodes the return has of that child: of any kind, and other than short breaks; and whether the child is
-- also among the care leavers.
with counted as (
select e.CHILD as child, count(*) as episodes, count(*) filter (where e.LS is null or e.LS not in ('V3', 'V4')) as lasting
from Episodes e
where e.CHILD is not null
group by e.CHILD
)
select h.row_id as header_row, h.CHILD as child, h.SEX as sex, h.UPN as upn, h.MOTHER as mother, h.MC_DOB as mc_dob,
       coalesce(c.episodes, 0) as episodes, coalesce(c.lasting, 0) as lasting,
       h.CHILD in (select o.CHILD as child from OC3 o where o.CHILD is not null) as is_leaver
from Header h
left join counted c on c.child = h.CHILD
