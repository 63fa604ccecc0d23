-- One row is a decision that a child should be placed for adoption with that of last year, where there was one.
select p.row_id as placed_adoption_row, p.CHILD as child, p.DATE_PLACED as date_placed, p.DATE_PLACED_CEASED as date_placed_ceased, l.row_id is not null as was_here_last,
       l.DATE_PLACED as last_date_placed, l.DATE_PLACED_CEASED as last_date_placed_ceased, l.DATE_PLACED_CEASED_written as last_date_placed_ceased_written,
       l.REASON_PLACED_CEASED as last_reason_placed_ceased, k.collection_start as collection_start
from PlacedAdoption p
join collection k on k.collection_end is not null
left join PlacedAdoption_last l on l.CHILD = p.CHILD
