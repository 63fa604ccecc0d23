-- One row is work before court proceedings, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as pre_proceedings_row,
       r.LAchildID as lachildid,
       r.CINdetailsID as cindetailsid,
       r.PPStartDate as ppstartdate,
       r.PPStartDate_written as ppstartdate_written,
       r.LBPSentDate as lbpsentdate,
       r.LBPSentDate_written as lbpsentdate_written,
       r.FGDMMeetingOffer as fgdmmeetingoffer,
       r.FGDMMeetingFac as fgdmmeetingfac,
       r.InitialPPMeetingDate as initialppmeetingdate,
       r.InitialPPMeetingDate_written as initialppmeetingdate_written,
       r.ReviewMeetingsCount as reviewmeetingscount,
       r.ReviewMeetingsCount_written as reviewmeetingscount_written,
       r.StepDecisionDate as stepdecisiondate,
       r.StepDecisionDate_written as stepdecisiondate_written,
       r.PPOutcome as ppoutcome,
       r.CourtAppDate as courtappdate,
       r.CourtAppDate_written as courtappdate_written,
       r.LetterInitCPDate as letterinitcpdate,
       r.LetterInitCPDate_written as letterinitcpdate_written,
       k.collection_start as collection_start,
       k.collection_end as collection_end
from PreProceedingsandFGDM r
join collection k on k.collection_end is not null
