with "held" as (
select "i"."invo_person_id" as "person", "i"."invo_professional_id" as "worker", "i"."invo_professional_team" as "team", "q"."period_id" as "period_id", "q"."as_at" as "as_at_day", row_number() over (partition by "i"."invo_person_id", "q"."period_id" order by "i"."invo_involvement_start_date" desc nulls last, "i"."invo_involvements_id" desc nulls last) as "place"
from snapshot."ssd_involvements" as "i"
join snapshot."period" as "q" on ("i"."invo_involvement_start_date" <= "q"."as_at")
where ((("i"."invo_involvement_end_date" is null) or ("i"."invo_involvement_end_date" >= "q"."as_at")) and (("i"."invo_professional_role" is null) or ("i"."invo_professional_role" in (select "c"."code" as "code"
from snapshot."codes_allocated_roles" as "c")))))
select "p"."pers_person_id" as "case_id", "p"."pers_person_id" as "person_id", "h"."team" as "team_id", "h"."worker" as "worker_id", "q"."period_id" as "period_id", date_sub('year', "p"."pers_dob", "q"."as_at") as "years_old", date_sub('month', "p"."pers_dob", "q"."as_at") as "months_old"
from snapshot."ssd_person" as "p"
join snapshot."period" as "q" on true
left join "held" as "h" on (("h"."person" = "p"."pers_person_id") and ("h"."period_id" = "q"."period_id") and ("h"."place" = 1))
where exists (select 1
from snapshot."ssd_cla_episodes" as "e"
where (("e"."clae_person_id" = "p"."pers_person_id") and ("e"."clae_cla_episode_start_date" <= "q"."as_at") and (("e"."clae_cla_episode_ceased_date" is null) or ("e"."clae_cla_episode_ceased_date" > "q"."as_at"))))
