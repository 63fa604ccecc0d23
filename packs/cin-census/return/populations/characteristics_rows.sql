-- One row is a child's characteristics, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as characteristics_row,
       r.LAchildID as lachildid,
       r.Ethnicity as ethnicity,
       c0.code is not null as ethnicity_is_known,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from ChildCharacteristics r
join collection k on k.collection_end is not null
left join codes_ethnicity c0 on c0.code = r.Ethnicity
