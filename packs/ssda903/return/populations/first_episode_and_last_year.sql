-- One row is a child's first episode of this year with an episode that was open at the end of last year and began on the same day; open_decom: when the latest
-- open one began.
with firsts as (
select e.row_id as episode_row, e.CHILD as child, e.DECOM as decom, e.RNE as rne, e.LS as ls, e.CIN as cin, e.PLACE as place, e.PLACE_PROVIDER as place_provider,
       e.URN as urn, e.PL_LA as pl_la, e.PL_LOCATION as pl_location, e.PL_DISTANCE as pl_distance,
       row_number() over (partition by e.CHILD order by e.DECOM, e.row_id) as from_first
from Episodes e
where e.CHILD is not null and e.DECOM is not null
),
latest as (
select l.CHILD as child, max(l.DECOM) as open_decom
from Episodes_last l
where l.DEC is null and l.DEC_written is null and l.CHILD is not null
group by l.CHILD
)
select f.episode_row as episode_row, f.child as child, f.decom as decom, t.open_decom as open_decom, l.row_id is not null as began_same_day,
       f.rne as rne, l.RNE as last_rne, f.ls as ls, l.LS as last_ls, f.cin as cin, l.CIN as last_cin, f.place as place, l.PLACE as last_place,
       f.place_provider as place_provider, l.PLACE_PROVIDER as last_place_provider, f.urn as urn, l.URN as last_urn, f.pl_la as pl_la, l.PL_LA as last_pl_la,
       f.pl_location as pl_location, l.PL_LOCATION as last_pl_location, f.pl_distance as pl_distance, l.PL_DISTANCE as last_pl_distance
from firsts f
join latest t on t.child = f.child
left join Episodes_last l on l.CHILD = f.child and l.DECOM = f.decom and l.DEC is null and l.DEC_written is null
where f.from_first = 1
