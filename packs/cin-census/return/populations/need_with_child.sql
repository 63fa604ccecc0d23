-- One row is an episode of need with its child.
select n.row_id as need_row, c.row_id as child_row, n.LAchildID as lachildid, n.CINreferralDate as cinreferraldate, n.CINclosureDate as cinclosuredate,
       n.CINclosureDate_written as cinclosuredate_written, n.ReasonForClosure as reasonforclosure, n.ReferralNFA as referralnfa,
       c.PersonBirthDate as personbirthdate, coalesce(c.PersonBirthDate, c.ExpectedPersonBirthDate) as birth, c.PersonDeathDate as persondeathdate,
       c.PersonDeathDate_written as persondeathdate_written, c.UPN as upn, c.UPNunknown as upnunknown, k.collection_start as collection_start, k.collection_end as collection_end
from CINdetails n
join ChildIdentifiers c on c.LAchildID = n.LAchildID
join collection k on k.collection_end is not null
