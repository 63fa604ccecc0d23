-- One row is the first time that a social worker had a child who was looked after on the last day of the year; due_from: the first day of the year, or the day care
-- began if that was later.
with first_time as (
select w.row_id as social_worker_row, w.CHILD as child, w.SW_DECOM as sw_decom,
       row_number() over (partition by w.CHILD order by w.SW_DECOM, w.row_id) as from_first
from SWEpisodes w
where w.CHILD is not null and w.SW_DECOM is not null
)
select f.social_worker_row as social_worker_row, f.child as child, f.sw_decom as sw_decom,
       case when c.first_decom > k.collection_start then c.first_decom else k.collection_start end as due_from
from first_time f
join collection k on k.collection_end is not null
join (
select e.CHILD as child, min(e.DECOM) as first_decom
from Episodes e
where e.CHILD is not null and e.DECOM is not null
group by e.CHILD
) c on c.child = f.child
where f.from_first = 1
      and exists (select 1 as one from Episodes e
                  where e.CHILD = f.child and e.DECOM <= k.collection_end and (e.DEC is null or e.DEC > k.collection_end) and (e.LS is null or e.LS not in ('V3', 'V4')))
