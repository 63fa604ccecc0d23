-- One row is a total of a UPN's digits, each times its place, and the letter that it must begin with: the remainder of 23, counted through the alphabet without
-- I, O and S.
with letters as (
select 0 as remainder, 'A' as letter from collection c
union all
select 1 as remainder, 'B' as letter from collection c
union all
select 2 as remainder, 'C' as letter from collection c
union all
select 3 as remainder, 'D' as letter from collection c
union all
select 4 as remainder, 'E' as letter from collection c
union all
select 5 as remainder, 'F' as letter from collection c
union all
select 6 as remainder, 'G' as letter from collection c
union all
select 7 as remainder, 'H' as letter from collection c
union all
select 8 as remainder, 'J' as letter from collection c
union all
select 9 as remainder, 'K' as letter from collection c
union all
select 10 as remainder, 'L' as letter from collection c
union all
select 11 as remainder, 'M' as letter from collection c
union all
select 12 as remainder, 'N' as letter from collection c
union all
select 13 as remainder, 'P' as letter from collection c
union all
select 14 as remainder, 'Q' as letter from collection c
union all
select 15 as remainder, 'R' as letter from collection c
union all
select 16 as remainder, 'T' as letter from collection c
union all
select 17 as remainder, 'U' as letter from collection c
union all
select 18 as remainder, 'V' as letter from collection c
union all
select 19 as remainder, 'W' as letter from collection c
union all
select 20 as remainder, 'X' as letter from collection c
union all
select 21 as remainder, 'Y' as letter from collection c
union all
select 22 as remainder, 'Z' as letter from collection c
),
times as (
select 0 as n from collection c
union all
select 1 as n from collection c
union all
select 2 as n from collection c
union all
select 3 as n from collection c
union all
select 4 as n from collection c
union all
select 5 as n from collection c
union all
select 6 as n from collection c
union all
select 7 as n from collection c
union all
select 8 as n from collection c
union all
select 9 as n from collection c
union all
select 10 as n from collection c
union all
select 11 as n from collection c
union all
select 12 as n from collection c
union all
select 13 as n from collection c
union all
select 14 as n from collection c
union all
select 15 as n from collection c
union all
select 16 as n from collection c
union all
select 17 as n from collection c
union all
select 18 as n from collection c
union all
select 19 as n from collection c
union all
select 20 as n from collection c
union all
select 21 as n from collection c
union all
select 22 as n from collection c
union all
select 23 as n from collection c
union all
select 24 as n from collection c
union all
select 25 as n from collection c
union all
select 26 as n from collection c
union all
select 27 as n from collection c
union all
select 28 as n from collection c
union all
select 29 as n from collection c
union all
select 30 as n from collection c
union all
select 31 as n from collection c
union all
select 32 as n from collection c
union all
select 33 as n from collection c
union all
select 34 as n from collection c
union all
select 35 as n from collection c
union all
select 36 as n from collection c
union all
select 37 as n from collection c
union all
select 38 as n from collection c
union all
select 39 as n from collection c
union all
select 40 as n from collection c
union all
select 41 as n from collection c
union all
select 42 as n from collection c
union all
select 43 as n from collection c
union all
select 44 as n from collection c
union all
select 45 as n from collection c
union all
select 46 as n from collection c
union all
select 47 as n from collection c
union all
select 48 as n from collection c
)
select t.n * 23 + l.remainder as total, l.letter as letter
from letters l
join times t on t.n >= 0 and l.remainder >= 0 and t.n * 23 + l.remainder >= 0
