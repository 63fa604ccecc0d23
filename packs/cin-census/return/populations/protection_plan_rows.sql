-- One row is a child protection plan, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as protection_plan_row,
       r.LAchildID as lachildid,
       r.CINdetailsID as cindetailsid,
       r.CPPID as cppid,
       r.CPPstartDate as cppstartdate,
       r.CPPstartDate_written as cppstartdate_written,
       r.CPPendDate as cppenddate,
       r.CPPendDate_written as cppenddate_written,
       r.InitialCategoryOfAbuse as initialcategoryofabuse,
       r.LatestCategoryOfAbuse as latestcategoryofabuse,
       r.NumberOfPreviousCPP as numberofpreviouscpp,
       r.NumberOfPreviousCPP_written as numberofpreviouscpp_written,
       c0.code is not null as initialcategoryofabuse_is_known,
       c1.code is not null as latestcategoryofabuse_is_known,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from ChildProtectionPlans r
join collection k on k.collection_end is not null
left join codes_abuse_category c0 on c0.code = r.InitialCategoryOfAbuse
left join codes_abuse_category c1 on c1.code = r.LatestCategoryOfAbuse
