-- One row is a row of an episode, of the child or of a review, of a child whose episodes are all short breaks; each is shown once.
with short_only as (
select e.CHILD as child
from Episodes e
where e.CHILD is not null
group by e.CHILD
having count(*) = count(*) filter (where e.LS in ('V3', 'V4'))
),
told as (
select h.CHILD as child from Header h where h.MOTHER is not null
union all
select r.CHILD as child from Reviews r where r.REVIEW is not null or r.REVIEW_written is not null or r.REVIEW_CODE is not null
)
select e.row_id as episode_row, nullif(0, 0) as header_row, nullif(0, 0) as review_row, e.CHILD as child, e.DECOM as decom
from Episodes e
join short_only o on o.child = e.CHILD
where e.CHILD in (select t.child as child from told t)
union all
select nullif(0, 0) as episode_row, h.row_id as header_row, nullif(0, 0) as review_row, h.CHILD as child, h.DOB as decom
from Header h
join short_only o on o.child = h.CHILD
where h.MOTHER is not null
union all
select nullif(0, 0) as episode_row, nullif(0, 0) as header_row, r.row_id as review_row, r.CHILD as child, r.REVIEW as decom
from Reviews r
join short_only o on o.child = r.CHILD
where r.REVIEW is not null or r.REVIEW_written is not null or r.REVIEW_CODE is not null
