-- One row is a child of this year's return, whether the child counts as having come alone seeking asylum in either year, and the days on which that ended.
-- In XML a column says so, in CSV a row of UASC.
select h.row_id as header_row, u.row_id as uasc_row, h.CHILD as child, l.CHILD is not null as was_here_last,
       case when k.file_format = 'xml' then coalesce(h.UASC, '0') = '1' else u.row_id is not null end as is_seeker,
       case when k.file_format = 'xml' then coalesce(l.UASC, '0') = '1' else v.row_id is not null end as was_seeker,
       u.DUC as duc, v.DUC as last_duc, k.file_format as file_format, k.collection_start as collection_start, k.collection_end as collection_end
from Header h
join collection k on k.collection_end is not null
left join Header_last l on l.CHILD = h.CHILD
left join UASC u on u.CHILD = h.CHILD
left join UASC_last v on v.CHILD = h.CHILD
