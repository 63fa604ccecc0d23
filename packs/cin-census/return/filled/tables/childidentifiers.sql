-- One row is a child of the census. A child not yet born on the last day of the year has an expected date of birth and no sex; a birth known by now is used
-- where no expected date was kept. The reason for having no pupil number is given only where there is none.
with pupils as (
  select s.send_person_id as person_id, nullif(nullif(trim(s.send_upn), ''), 'PLACEHOLDER_DATA') as upn,
         nullif(nullif(trim(s.send_upn_unknown), ''), 'PLACEHOLDER_DATA') as upn_unknown,
         row_number() over (partition by s.send_person_id
                            order by nullif(nullif(trim(s.send_upn), ''), 'PLACEHOLDER_DATA'), s.send_table_id) as number
  from ssd_send s
  where s.send_person_id is not null
)
select c.person_id as lachildid, s.upn as upn,
       case when s.upn is null then coalesce(p.pers_upn_unknown, s.upn_unknown) end as upnunknown,
       case when p.pers_dob <= k.collection_end then p.pers_dob end as personbirthdate,
       case when p.pers_dob is null or p.pers_dob > k.collection_end then coalesce(p.pers_expected_dob, p.pers_dob) end as expectedpersonbirthdate,
       case when p.pers_dob > k.collection_end or (p.pers_dob is null and p.pers_expected_dob is not null) then 'U' else p.pers_sex end as sex,
       case when p.pers_death_date <= k.collection_end then p.pers_death_date end as persondeathdate
from census_children c
join collection k on k.collection_end is not null
left join ssd_person p on p.pers_person_id = c.person_id
left join pupils s on s.person_id = c.person_id and s.number = 1
