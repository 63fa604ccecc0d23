-- One row is an episode of need, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as need_row,
       r.LAchildID as lachildid,
       r.CINdetailsID as cindetailsid,
       r.CINreferralDate as cinreferraldate,
       r.CINreferralDate_written as cinreferraldate_written,
       r.ReferralSource as referralsource,
       r.PrimaryNeedCode as primaryneedcode,
       r.CINclosureDate as cinclosuredate,
       r.CINclosureDate_written as cinclosuredate_written,
       r.ReasonForClosure as reasonforclosure,
       r.DateOfInitialCPC as dateofinitialcpc,
       r.DateOfInitialCPC_written as dateofinitialcpc_written,
       r.ReferralNFA as referralnfa,
       c0.code is not null as referralsource_is_known,
       c1.code is not null as primaryneedcode_is_known,
       c2.code is not null as reasonforclosure_is_known,
       c3.code is not null as referralnfa_is_known,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from CINdetails r
join collection k on k.collection_end is not null
left join codes_referral_source c0 on c0.code = r.ReferralSource
left join codes_primary_need c1 on c1.code = r.PrimaryNeedCode
left join codes_closure_reason c2 on c2.code = r.ReasonForClosure
left join codes_yes_or_no c3 on c3.code = r.ReferralNFA
