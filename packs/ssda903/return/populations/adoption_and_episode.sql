-- One row is an adoption with an episode of the same child. is_last: whether it is the child's last episode.
with ordered as (
select e.row_id as episode_row, e.CHILD as child, e.DECOM as decom, e.DEC as dec, e.PLACE as place, e.REC as rec,
       row_number() over (partition by e.CHILD order by case when e.DECOM is null then 1 else 0 end, e.DECOM desc, e.row_id desc) as from_last
from Episodes e
where e.CHILD is not null
)
select a.ad1_row as ad1_row, o.episode_row as episode_row, a.child as child, a.date_int as date_int, a.date_match as date_match, a.foster_care as foster_care,
       a.any_filled as any_filled, a.any_blank as any_blank, o.decom as decom, o.dec as dec, o.place as place, o.rec as rec, o.from_last = 1 as is_last
from adoption_rows a
join ordered o on o.child = a.child
