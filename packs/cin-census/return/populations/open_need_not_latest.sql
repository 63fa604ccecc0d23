-- One row is an open episode of need with another of the same child: latest_other: the latest day of referral of the others; open_before: an open one that began before.
select a.row_id as need_row, a.LAchildID as lachildid, a.CINreferralDate as cinreferraldate,
       exists (select 1 as one from CINdetails b where b.LAchildID = a.LAchildID and b.row_id <> a.row_id and b.CINreferralDate >= a.CINreferralDate and b.ReferralNFA in ('0', 'false', 'FALSE')) as has_later,
       exists (select 1 as one from CINdetails b where b.LAchildID = a.LAchildID and b.row_id <> a.row_id and b.CINreferralDate <= a.CINreferralDate and b.ReferralNFA in ('0', 'false', 'FALSE')
               and b.CINclosureDate is null and b.CINclosureDate_written is null) as has_open_before
from CINdetails a
where a.CINclosureDate is null and a.CINclosureDate_written is null and a.ReferralNFA in ('0', 'false', 'FALSE')
