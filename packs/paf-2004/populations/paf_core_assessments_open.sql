-- One case is a core assessment that has begun and is not authorised; in a county that no longer tells kinds of assessment apart, any assessment.
-- Team and worker: who is to complete it.
select a.cina_assessment_id as case_id, a.cina_person_id as person_id, a.cina_assessment_team as team_id, a.cina_assessment_worker_id as worker_id,
       a.cina_assessment_start_date as open_from, a.cina_assessment_auth_date as open_to,
       a.cina_assessment_start_date as started
from ssd_cin_assessments a
where a.cina_assessment_start_date is not null
  and (a.cina_assessment_kind = 'core'
       or not exists (
         select k.column_name
         from present_columns k
         where k.table_name = 'ssd_cin_assessments' and k.column_name = 'cina_assessment_kind'
       ))
