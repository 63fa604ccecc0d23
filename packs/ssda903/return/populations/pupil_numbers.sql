-- One row is a child of the return with a UPN, and the first and last id among the children who have that UPN.
select h.row_id as header_row, h.CHILD as child, h.UPN as upn, min(h.CHILD) over (partition by h.UPN) as first_child, max(h.CHILD) over (partition by h.UPN) as last_child
from Header h
where h.UPN is not null and h.UPN not in ('UN1', 'UN2', 'UN3', 'UN4', 'UN5')
