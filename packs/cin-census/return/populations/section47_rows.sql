-- One row is a section 47 enquiry, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as section47_row,
       r.LAchildID as lachildid,
       r.CINdetailsID as cindetailsid,
       r.S47ActualStartDate as s47actualstartdate,
       r.S47ActualStartDate_written as s47actualstartdate_written,
       r.InitialCPCtarget as initialcpctarget,
       r.InitialCPCtarget_written as initialcpctarget_written,
       r.DateOfInitialCPC as dateofinitialcpc,
       r.DateOfInitialCPC_written as dateofinitialcpc_written,
       r.ICPCnotRequired as icpcnotrequired,
       c0.code is not null as icpcnotrequired_is_known,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from Section47 r
join collection k on k.collection_end is not null
left join codes_yes_or_no c0 on c0.code = r.ICPCnotRequired
