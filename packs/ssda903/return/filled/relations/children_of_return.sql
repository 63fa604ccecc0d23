-- One row is a child of the return: looked after at some time in the year, or a care leaver who is asked about; in_care: looked after other than in short breaks.
with cared as (
select c.child as child, max(case when s.status is null or s.status not in ('V3', 'V4') then 1 else 0 end) as lasting
from care_of_year c
left join status_of_episode s on s.episode_id = c.episode_id
group by c.child
)
select p.pers_person_id as child, p.pers_dob as dob, p.pers_sex as sex, c.child is not null as has_episode, coalesce(c.lasting, 0) = 1 as in_care
from ssd_person p
left join cared c on c.child = p.pers_person_id
where c.child is not null or p.pers_person_id in (select l.child as child from leavers_of_year l)
