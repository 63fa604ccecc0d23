-- One row: how many disability codes the return uses, the most that a child has, and the first of its rows.
with counted as (
select d.LAchildID as child, count(distinct d.Disability) as codes
from Disabilities d
where d.Disability is not null
group by d.LAchildID
)
select min(d.row_id) as disability_row, count(distinct d.Disability) as codes, max(c.codes) as most_of_a_child
from Disabilities d
left join counted c on c.child = d.LAchildID
