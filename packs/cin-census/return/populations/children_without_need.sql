-- One row is a child, whether the return has an episode of need of that child, one that led to more than nothing, and a disability.
select c.row_id as child_row, c.LAchildID as lachildid, c.PersonBirthDate as personbirthdate,
       exists (select 1 as one from CINdetails n where n.LAchildID = c.LAchildID) as has_need,
       exists (select 1 as one from CINdetails n where n.LAchildID = c.LAchildID and n.ReferralNFA in ('0', 'false', 'FALSE')) as went_on,
       exists (select 1 as one from Disabilities d where d.LAchildID = c.LAchildID and d.Disability is not null) as has_disability
from ChildIdentifiers c
