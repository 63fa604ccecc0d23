-- One row is a row of the adoptions, and whether the child has an episode that ended by adoption in the year.
select a.ad1_row as ad1_row, a.child as child, a.any_filled as any_filled,
       exists (select 1 as one from Episodes e join collection k on k.collection_end is not null
               where e.CHILD = a.child and e.REC in ('E11', 'E12') and e.DEC between k.collection_start and k.collection_end) as was_adopted
from adoption_rows a
