-- One row is a decision that a child should be adopted, with the child's next such decision by its day.
select r.row_id as placed_adoption_row, r.CHILD as child, r.DATE_PLACED as date_placed,
       r.DATE_PLACED_CEASED as date_placed_ceased, r.DATE_PLACED_CEASED_written as date_placed_ceased_written,
       lead(r.row_id) over (partition by r.CHILD order by r.DATE_PLACED, r.row_id) as next_row,
       lead(r.DATE_PLACED) over (partition by r.CHILD order by r.DATE_PLACED, r.row_id) as next_date_placed
from PlacedAdoption r
where r.CHILD is not null and r.DATE_PLACED is not null
