-- One row is a child of the return, and whether its UPN is a letter, eleven digits and a last digit or letter, the letters none of I, O and S;
-- or one of the codes for a UPN that is not known.
select h.row_id as header_row,
       h.CHILD as child,
       h.UPN as upn,
       case when h.UPN is null then false
            when h.UPN in ('UN1', 'UN2', 'UN3', 'UN4', 'UN5') then true
            else length(h.UPN) = 13 and substring(h.UPN, 1, 1) between 'A' and 'Z' and substring(h.UPN, 1, 1) not in ('I', 'O', 'S')
                 and substring(h.UPN, 2, 1) between '0' and '9'
                 and substring(h.UPN, 3, 1) between '0' and '9'
                 and substring(h.UPN, 4, 1) between '0' and '9'
                 and substring(h.UPN, 5, 1) between '0' and '9'
                 and substring(h.UPN, 6, 1) between '0' and '9'
                 and substring(h.UPN, 7, 1) between '0' and '9'
                 and substring(h.UPN, 8, 1) between '0' and '9'
                 and substring(h.UPN, 9, 1) between '0' and '9'
                 and substring(h.UPN, 10, 1) between '0' and '9'
                 and substring(h.UPN, 11, 1) between '0' and '9'
                 and substring(h.UPN, 12, 1) between '0' and '9'
                 and (substring(h.UPN, 13, 1) between '0' and '9'
                      or (substring(h.UPN, 13, 1) between 'A' and 'Z' and substring(h.UPN, 13, 1) not in ('I', 'O', 'S')))
       end as looks_like_upn
from Header h
