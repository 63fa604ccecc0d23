-- the first day on which each member borrowed
select member_id, min(lent) as first_lent from loans group by member_id
