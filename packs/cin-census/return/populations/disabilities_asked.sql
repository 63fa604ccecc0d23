-- One row is a disability that is not one of the codes, or a child, born and with a referral that went on, without any.
select d.row_id as disability_row, nullif(0, 0) as child_row, d.Disability as disability, c.code is not null as is_known, true as is_asked
from Disabilities d
left join codes_disability c on c.code = d.Disability
union all
select nullif(0, 0) as disability_row, c.row_id as child_row, cast(null as varchar) as disability, false as is_known,
       c.PersonBirthDate is not null and exists (select 1 as one from CINdetails n where n.LAchildID = c.LAchildID and n.ReferralNFA in ('0', 'false', 'FALSE')) as is_asked
from ChildIdentifiers c
where not exists (select 1 as one from Disabilities d where d.LAchildID = c.LAchildID)
