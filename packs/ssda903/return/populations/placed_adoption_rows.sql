-- One row is a decision that a child should be adopted, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as placed_adoption_row,
       r.CHILD as child,
       r.DOB as dob,
       r.DOB_written as dob_written,
       r.DATE_PLACED as date_placed,
       r.DATE_PLACED_written as date_placed_written,
       r.DATE_PLACED_CEASED as date_placed_ceased,
       r.DATE_PLACED_CEASED_written as date_placed_ceased_written,
       r.REASON_PLACED_CEASED as reason_placed_ceased,
       c0.code is not null as reason_placed_ceased_is_known,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from PlacedAdoption r
join collection k on k.collection_start is not null
left join codes_plan_end c0 on c0.code = r.REASON_PLACED_CEASED
