-- One case is a core assessment that a manager has authorised; in a county that no longer tells kinds of assessment apart, any assessment.
-- Team and worker: who completed it.
select a.cina_assessment_id as case_id, a.cina_person_id as person_id, a.cina_assessment_team as team_id, a.cina_assessment_worker_id as worker_id,
       a.cina_assessment_auth_date as counted_on,
       a.cina_assessment_start_date as started, a.cina_assessment_auth_date as authorised_date,
       workdays(a.cina_assessment_start_date, a.cina_assessment_auth_date) as working_days_taken,
       a.cina_assessment_child_seen as child_seen
from ssd_cin_assessments a
where a.cina_assessment_auth_date is not null
  and (a.cina_assessment_kind = 'core'
       or not exists (
         select k.column_name
         from present_columns k
         where k.table_name = 'ssd_cin_assessments' and k.column_name = 'cina_assessment_kind'
       ))
