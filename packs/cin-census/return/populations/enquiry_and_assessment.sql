-- One row is a section 47 enquiry, and whether its episode of need has an assessment.
select s.row_id as section47_row, s.LAchildID as lachildid, s.S47ActualStartDate as s47actualstartdate,
       exists (select 1 as one from Assessments a where a.LAchildID = s.LAchildID and a.CINdetailsID = s.CINdetailsID) as has_assessment
from Section47 s
