with "episodes" as (
select "e"."clae_cla_episode_id" as "id", "e"."clae_person_id" as "person", "e"."clae_cla_placement_id" as "placement", "e"."clae_cla_episode_start_date" as "began", "e"."clae_cla_episode_ceased_date" as "ended", lag("e"."clae_cla_placement_id") over (partition by "e"."clae_person_id" order by "e"."clae_cla_episode_start_date" asc nulls last, "e"."clae_cla_episode_id" asc nulls last) as "placement_before"
from snapshot."ssd_cla_episodes" as "e"
join snapshot."ssd_cla_placement" as "p" on ("p"."clap_cla_placement_id" = "e"."clae_cla_placement_id")
where (("p"."clap_cla_placement_type" not in ('T0', 'T1', 'T2', 'T3', 'T4')) or ("p"."clap_cla_placement_type" is null))),
"numbered" as (
select "id" as "id", "person" as "person", "placement" as "placement", "began" as "began", "ended" as "ended", sum((case when ("placement" = "placement_before") then 0 else 1 end)) over (partition by "person" order by "began" asc nulls last, "id" asc nulls last rows between unbounded preceding and current row) as "run"
from "episodes" as "episodes"),
"runs" as (
select "person" as "person", "run" as "run", min("id") as "first_id", min("began") as "began", count(*) as "episodes", (case when (count(*) = count("ended")) then max("ended") else null end) as "ended"
from "numbered" as "numbered"
group by "person", "run")
select "first_id" as "case_id", "person" as "person_id", '' as "team_id", cast(null as text) as "worker_id", "began" as "open_from", "ended" as "open_to", "run" as "run", "episodes" as "episodes"
from "runs" as "runs"
