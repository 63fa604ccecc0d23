-- One row is an open row of CINdetails, and how many are open together.
select m.row_id as need_row, m.LAchildID as lachildid, m.CINreferralDate as cinreferraldate, count(*) over (partition by m.LAchildID) as open_together
from CINdetails m
where m.LAchildID is not null and m.CINclosureDate is null and m.CINclosureDate_written is null and m.ReferralNFA in ('0', 'false', 'FALSE')
