-- One row is an episode with a decision that the child should be placed for adoption, where there is one. is_last: whether it is the child's last episode.
with ordered as (
select e.row_id as episode_row, e.CHILD as child, e.DECOM as decom, e.DEC as dec, e.DEC_written as dec_written, e.LS as ls, e.PLACE as place, e.REC as rec,
       row_number() over (partition by e.CHILD order by case when e.DECOM is null then 1 else 0 end, e.DECOM desc, e.row_id desc) as from_last,
       max(case when e.PLACE in ('A3', 'A4', 'A5', 'A6') or e.LS = 'E1' then 1 else 0 end) over (partition by e.CHILD) as adoption_was_planned
from Episodes e
where e.CHILD is not null
)
select o.episode_row as episode_row, p.row_id as placed_adoption_row, o.child as child, o.decom as decom, o.dec as dec, o.dec_written as dec_written, o.ls as ls,
       o.place as place, o.rec as rec, o.from_last = 1 as is_last, o.adoption_was_planned as adoption_was_planned,
       p.DATE_PLACED as date_placed, p.DATE_PLACED_written as date_placed_written, p.DATE_PLACED_CEASED as date_placed_ceased,
       p.DATE_PLACED_CEASED_written as date_placed_ceased_written, p.REASON_PLACED_CEASED as reason_placed_ceased
from ordered o
left join PlacedAdoption p on p.CHILD = o.child
