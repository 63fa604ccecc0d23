-- One row is a disability, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as disability_row,
       r.LAchildID as lachildid,
       r.Disability as disability,
       c0.code is not null as disability_is_known,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from Disabilities r
join collection k on k.collection_end is not null
left join codes_disability c0 on c0.code = r.Disability
