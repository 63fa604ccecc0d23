-- One row is a row of Section47 with its episode of need.
select m.row_id as section47_row, n.row_id as need_row, m.LAchildID as lachildid, m.S47ActualStartDate as s47actualstartdate, m.S47ActualStartDate_written as s47actualstartdate_written, m.DateOfInitialCPC as s47_dateofinitialcpc, m.DateOfInitialCPC_written as s47_dateofinitialcpc_written, m.ICPCnotRequired as icpcnotrequired,
       n.CINreferralDate as cinreferraldate, n.CINclosureDate as cinclosuredate, n.ReasonForClosure as reasonforclosure, n.ReferralNFA as referralnfa,
       n.DateOfInitialCPC as dateofinitialcpc
from Section47 m
join CINdetails n on n.LAchildID = m.LAchildID and n.CINdetailsID = m.CINdetailsID
