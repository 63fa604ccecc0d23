-- One row is one of two rows of CINdetails of the same child, of which the other, or this one, was open when the later began.
select a.row_id as need_row, a.CINreferralDate as cinreferraldate, b.CINreferralDate as other_start, coalesce(b.CINclosureDate, add_days(k.collection_end, 1)) as other_until
from CINdetails a
join CINdetails b on b.LAchildID = a.LAchildID and b.row_id <> a.row_id
join collection k on k.collection_end is not null
where a.CINreferralDate >= b.CINreferralDate
      and a.ReferralNFA in ('0', 'false', 'FALSE') and b.ReferralNFA in ('0', 'false', 'FALSE')
union all
select b.row_id as need_row, a.CINreferralDate as cinreferraldate, b.CINreferralDate as other_start, coalesce(b.CINclosureDate, add_days(k.collection_end, 1)) as other_until
from CINdetails a
join CINdetails b on b.LAchildID = a.LAchildID and b.row_id <> a.row_id
join collection k on k.collection_end is not null
where a.CINreferralDate >= b.CINreferralDate
      and a.ReferralNFA in ('0', 'false', 'FALSE') and b.ReferralNFA in ('0', 'false', 'FALSE')
