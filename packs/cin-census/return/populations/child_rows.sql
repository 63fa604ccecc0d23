-- One row is a child, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as child_row,
       r.LAchildID as lachildid,
       r.UPN as upn,
       r.FormerUPN as formerupn,
       r.UPNunknown as upnunknown,
       r.PersonBirthDate as personbirthdate,
       r.PersonBirthDate_written as personbirthdate_written,
       r.ExpectedPersonBirthDate as expectedpersonbirthdate,
       r.ExpectedPersonBirthDate_written as expectedpersonbirthdate_written,
       r.GenderCurrent as gendercurrent,
       r.Sex as sex,
       r.PersonDeathDate as persondeathdate,
       r.PersonDeathDate_written as persondeathdate_written,
       c0.code is not null as sex_is_known,
       c1.code is not null as upnunknown_is_known,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from ChildIdentifiers r
join collection k on k.collection_end is not null
left join codes_sex c0 on c0.code = r.Sex
left join codes_upn_unknown c1 on c1.code = r.UPNunknown
