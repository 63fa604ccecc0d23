-- One row is the return. Its release, and when it was written, are not known to the records.
select 'CIN' as collection, cast(k.collection_year + 1 as varchar) as year, k.collection_end as referencedate, 'L' as sourcelevel,
       k.local_authority as lea, 'Sapwood' as softwarecode, '001' as serialno
from collection k
