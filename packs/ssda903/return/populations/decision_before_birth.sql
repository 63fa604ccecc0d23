-- One row is a decision that a child should be placed for adoption, with the child's date of birth.
select p.row_id as placed_adoption_row, h.row_id as header_row, p.CHILD as child, p.DATE_PLACED as date_placed, h.DOB as dob
from PlacedAdoption p
join Header h on h.CHILD = p.CHILD
