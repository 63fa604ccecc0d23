-- One row is one of two rows of Section47 of the same episode of need, of which the other, or this one, was open when the later began.
select a.row_id as section47_row, a.S47ActualStartDate as s47actualstartdate, b.S47ActualStartDate as other_start, coalesce(b.DateOfInitialCPC, add_days(k.collection_end, 1)) as other_until
from Section47 a
join Section47 b on b.LAchildID = a.LAchildID and b.CINdetailsID = a.CINdetailsID and b.row_id <> a.row_id
join collection k on k.collection_end is not null
where a.S47ActualStartDate >= b.S47ActualStartDate
      and (b.DateOfInitialCPC is not null or b.ICPCnotRequired is null or b.ICPCnotRequired not in ('1', 'true', 'TRUE'))
union all
select b.row_id as section47_row, a.S47ActualStartDate as s47actualstartdate, b.S47ActualStartDate as other_start, coalesce(b.DateOfInitialCPC, add_days(k.collection_end, 1)) as other_until
from Section47 a
join Section47 b on b.LAchildID = a.LAchildID and b.CINdetailsID = a.CINdetailsID and b.row_id <> a.row_id
join collection k on k.collection_end is not null
where a.S47ActualStartDate >= b.S47ActualStartDate
      and (b.DateOfInitialCPC is not null or b.ICPCnotRequired is null or b.ICPCnotRequired not in ('1', 'true', 'TRUE'))
