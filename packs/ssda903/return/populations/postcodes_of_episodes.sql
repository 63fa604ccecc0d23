-- One row is an episode, and whether its postcodes, without the space, are in the directory.
with plain as (
select e.row_id as episode_row, e.DECOM as decom, e.HOME_POST as home_post, e.PL_POST as pl_post,
       case when length(e.HOME_POST) = 8 and substring(e.HOME_POST, 5, 1) = ' ' then upper(substring(e.HOME_POST, 1, 4) || substring(e.HOME_POST, 6, 3))
            when length(e.HOME_POST) = 7 and substring(e.HOME_POST, 4, 1) = ' ' then upper(substring(e.HOME_POST, 1, 3) || substring(e.HOME_POST, 5, 3))
            when length(e.HOME_POST) = 6 and substring(e.HOME_POST, 3, 1) = ' ' then upper(substring(e.HOME_POST, 1, 2) || substring(e.HOME_POST, 4, 3))
            else upper(e.HOME_POST) end as home,
       case when length(e.PL_POST) = 8 and substring(e.PL_POST, 5, 1) = ' ' then upper(substring(e.PL_POST, 1, 4) || substring(e.PL_POST, 6, 3))
            when length(e.PL_POST) = 7 and substring(e.PL_POST, 4, 1) = ' ' then upper(substring(e.PL_POST, 1, 3) || substring(e.PL_POST, 5, 3))
            when length(e.PL_POST) = 6 and substring(e.PL_POST, 3, 1) = ' ' then upper(substring(e.PL_POST, 1, 2) || substring(e.PL_POST, 4, 3))
            else upper(e.PL_POST) end as placement
from Episodes e
)
select n.episode_row as episode_row, n.decom as decom, n.home_post as home_post, n.pl_post as pl_post, h.POSTCODE is not null as home_is_known,
       p.POSTCODE is not null as placement_is_known
from plain n
left join postcodes h on h.POSTCODE = n.home
left join postcodes p on p.POSTCODE = n.placement
