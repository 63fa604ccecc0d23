-- One row is a decision that a child should be placed for adoption with the one before it of the same child.
select p.row_id as placed_adoption_row, p.CHILD as child, p.DATE_PLACED as date_placed,
       lag(p.row_id) over (partition by p.CHILD order by p.DATE_PLACED, p.row_id) as previous_row,
       lag(p.DATE_PLACED_CEASED) over (partition by p.CHILD order by p.DATE_PLACED, p.row_id) as previous_ceased,
       lag(p.DATE_PLACED_CEASED_written) over (partition by p.CHILD order by p.DATE_PLACED, p.row_id) as previous_ceased_written
from PlacedAdoption p
where p.CHILD is not null and p.DATE_PLACED is not null
