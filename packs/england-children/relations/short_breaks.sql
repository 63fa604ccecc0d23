-- When children were looked after under an agreed series of short breaks; they are not counted as looked after.
select l.lega_legal_status_id as legal_status_id, l.lega_person_id as person_id,
       l.lega_legal_status_start_date as break_from, l.lega_legal_status_end_date as break_to
from ssd_legal_status l
join codes_short_breaks s on s.code = l.lega_legal_status
