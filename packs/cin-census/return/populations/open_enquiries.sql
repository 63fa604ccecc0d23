-- One row is an open row of Section47, and how many are open together.
select m.row_id as section47_row, m.LAchildID as lachildid, m.S47ActualStartDate as s47actualstartdate, count(*) over (partition by m.LAchildID, m.CINdetailsID) as open_together
from Section47 m
where m.LAchildID is not null and m.DateOfInitialCPC is null and m.DateOfInitialCPC_written is null and (m.ICPCnotRequired is null or m.ICPCnotRequired not in ('1', 'true', 'TRUE'))
