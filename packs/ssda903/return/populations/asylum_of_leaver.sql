-- One row is a care leaver among those who came alone seeking asylum, and whether the young person was looked after in the year.
select u.row_id as uasc_row, o.oc3_row as oc3_row, o.child as child, o.any_filled as any_filled,
       exists (select 1 as one from Episodes e join collection k on k.collection_end is not null
               where e.CHILD = o.child and e.DECOM <= k.collection_end and (e.DEC is null or e.DEC >= k.collection_start)) as was_in_care
from leaver_rows o
join UASC u on u.CHILD = o.child
