-- One row is an adoption of a young person who is among the care leavers.
select a.ad1_row as ad1_row, a.child as child, a.any_filled as adoption_filled, o.any_filled as leaver_filled
from adoption_rows a
join leaver_rows o on o.child = a.child
