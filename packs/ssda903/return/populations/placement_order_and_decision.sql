-- One row is an open episode under a placement order for whose child no decision is recorded, or such a decision of a child with an episode like that.
select e.row_id as episode_row, cast(null as varchar) as decided, e.DECOM as decom, nullif(0, 0) as placed_adoption_row, true as is_missing,
       false as is_filled_wrongly
from Episodes e
where e.LS = 'E1' and e.DEC is null and e.DEC_written is null and e.CHILD is not null
      and not exists (select 1 as one from PlacedAdoption p where p.CHILD = e.CHILD)
union all
select nullif(0, 0) as episode_row, cast(p.DATE_PLACED as varchar) as decided, p.DATE_PLACED as decom, p.row_id as placed_adoption_row, false as is_missing,
       (p.DATE_PLACED is null and p.DATE_PLACED_written is null) or p.DATE_PLACED_CEASED is not null or p.REASON_PLACED_CEASED is not null as is_filled_wrongly
from PlacedAdoption p
where exists (select 1 as one from Episodes e where e.CHILD = p.CHILD and e.LS = 'E1' and e.DEC is null and e.DEC_written is null)
