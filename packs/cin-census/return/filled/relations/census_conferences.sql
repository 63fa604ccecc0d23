-- One row is an initial child protection conference about a child; those that one enquiry about the child led to are numbered by the day they were held.
select c.icpc_icpc_id as conference_id, c.icpc_person_id as person_id, c.icpc_referral_id as referral_id, c.icpc_s47_enquiry_id as enquiry_id,
       c.icpc_icpc_target_date as due, c.icpc_icpc_date as held,
       row_number() over (partition by c.icpc_person_id, c.icpc_s47_enquiry_id order by c.icpc_icpc_date, c.icpc_icpc_id) as number
from ssd_initial_cp_conference c
where c.icpc_person_id is not null
