-- One row is an adoption with the decision that the child should be placed for adoption.
select a.ad1_row as ad1_row, p.row_id as placed_adoption_row, a.child as child, a.any_filled as any_filled, a.date_int as date_int,
       p.DATE_PLACED as date_placed, p.DATE_PLACED_CEASED as date_placed_ceased, p.DATE_PLACED_CEASED_written as date_placed_ceased_written
from adoption_rows a
join PlacedAdoption p on p.CHILD = a.child
