-- One row is a disability with how often the child has it, how many others there are, and whether NONE is among them.
select d.row_id as disability_row, d.LAchildID as lachildid, d.Disability as disability,
       count(*) over (partition by d.LAchildID, d.Disability) as times,
       sum(case when d.Disability = 'NONE' then 1 else 0 end) over (partition by d.LAchildID) as nones,
       sum(case when d.Disability <> 'NONE' then 1 else 0 end) over (partition by d.LAchildID) as others
from Disabilities d
where d.LAchildID is not null and d.Disability is not null
