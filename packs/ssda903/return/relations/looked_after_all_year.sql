-- One row is a child who was looked after without a break from the first day of the year to the last: somebody whose care had begun by the first day, did not
-- end in the year and did not begin anew. Short breaks are not care here.
select distinct e.CHILD as child
from Episodes e
join collection k on k.collection_end is not null
where e.CHILD is not null and (e.LS is null or e.LS not in ('V3', 'V4'))
      and e.DECOM <= k.collection_start and (e.DEC is null or e.DEC > k.collection_start)
      and not exists (select 1 as one from Episodes f
                      where f.CHILD = e.CHILD and (f.LS is null or f.LS not in ('V3', 'V4'))
                            and ((f.DEC >= k.collection_start and f.DEC <= k.collection_end and (f.REC is null or f.REC <> 'X1'))
                                 or (f.RNE = 'S' and f.DECOM > k.collection_start and f.DECOM <= k.collection_end)))
