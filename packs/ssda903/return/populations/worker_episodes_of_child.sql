-- One row is a social worker's time with a child. id_begins_with: the first two characters of the worker's id; ..._part_known: a date written with
-- ZZ for the parts that nobody knows, such as ZZ/05/2019; latest_row: the row of the time that began last for that child; has_left_care: the return
-- has episodes of the child and none that goes on at the end of the year; running_at_year_end: how many of the child's times with a worker have not ended by the last day of the year.
select r.row_id as social_worker_row,
       r.CHILD as child,
       r.SW_ID as sw_id,
       substring(r.SW_ID, 1, 2) as id_begins_with,
       r.SW_DECOM as sw_decom,
       r.SW_DECOM_written as sw_decom_written,
       r.SW_DEC as sw_dec,
       r.SW_DEC_written as sw_dec_written,
       case when r.SW_DECOM_written is null then false
            else length(r.SW_DECOM_written) = 10 and substring(r.SW_DECOM_written, 3, 1) = '/' and substring(r.SW_DECOM_written, 6, 1) = '/'
                 and (upper(substring(r.SW_DECOM_written, 1, 2)) = 'ZZ' or substring(r.SW_DECOM_written, 1, 2) between '01' and '31')
                 and (upper(substring(r.SW_DECOM_written, 4, 2)) = 'ZZ' or substring(r.SW_DECOM_written, 4, 2) between '01' and '12')
                 and (upper(substring(r.SW_DECOM_written, 7, 4)) = 'ZZZZ' or substring(r.SW_DECOM_written, 7, 4) between '1900' and '2099')
                 and upper(r.SW_DECOM_written) <> lower(r.SW_DECOM_written)
       end as sw_decom_part_known,
       case when r.SW_DEC_written is null then false
            else length(r.SW_DEC_written) = 10 and substring(r.SW_DEC_written, 3, 1) = '/' and substring(r.SW_DEC_written, 6, 1) = '/'
                 and (upper(substring(r.SW_DEC_written, 1, 2)) = 'ZZ' or substring(r.SW_DEC_written, 1, 2) between '01' and '31')
                 and (upper(substring(r.SW_DEC_written, 4, 2)) = 'ZZ' or substring(r.SW_DEC_written, 4, 2) between '01' and '12')
                 and (upper(substring(r.SW_DEC_written, 7, 4)) = 'ZZZZ' or substring(r.SW_DEC_written, 7, 4) between '1900' and '2099')
                 and upper(r.SW_DEC_written) <> lower(r.SW_DEC_written)
       end as sw_dec_part_known,
       exists (select 1 as one from Episodes e where e.CHILD = r.CHILD)
       and not exists (select 1 as one from Episodes e where e.CHILD = r.CHILD and (e.DEC is null or e.DEC > k.collection_end)) as has_left_care,
       first_value(r.row_id) over (partition by r.CHILD order by r.SW_DECOM desc, r.row_id desc) as latest_row,
       sum(case when r.SW_DEC is null or r.SW_DEC > k.collection_end then 1 else 0 end) over (partition by r.CHILD) as running_at_year_end
from SWEpisodes r
join collection k on k.collection_end is not null
