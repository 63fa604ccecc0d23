-- One row is the return, as it stands in the return; ..._is_known says whether a code is one of this year's, ..._written what stands in a cell that
-- cannot be read as its type.
select r.row_id as header_row,
       r.Collection as collection,
       r.Year as year,
       r.ReferenceDate as referencedate,
       r.ReferenceDate_written as referencedate_written,
       r.SourceLevel as sourcelevel,
       r.LEA as lea,
       r.SoftwareCode as softwarecode,
       r.Release as release,
       r.SerialNo as serialno,
       r.DateTime as datetime
from Header r
