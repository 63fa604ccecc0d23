-- One row is a care leaver who is asked about in the year. The accommodation is a letter, and 1 or 2 for whether it is suitable.
select l.child as child, l.dob as dob, l.in_touch as in_touch, case when l.in_touch in ('DIED', 'RHOM') then '0' else l.activity end as activ,
       case when l.in_touch in ('DIED', 'RHOM') then '0'
            when l.accommodation is not null then l.accommodation || case when l.suitable = '1' then '1' else '2' end end as accom
from leavers_of_year l
