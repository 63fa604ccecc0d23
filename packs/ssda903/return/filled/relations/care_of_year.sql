-- One row is an episode of care that touches the year, with its placement and the legal status in force when it began. An end after the year is not known yet.
select e.clae_person_id as child, e.clae_cla_episode_id as episode_id, e.clae_cla_episode_start_date as started, e.clae_cla_episode_start_reason as start_reason,
       e.clae_cla_primary_need_code as need, case when e.clae_cla_episode_ceased_date <= k.collection_end then e.clae_cla_episode_ceased_date end as ceased,
       case when e.clae_cla_episode_ceased_date <= k.collection_end then e.clae_cla_episode_ceased_reason end as ceased_reason,
       e.clae_cla_placement_id as placement_id, p.clap_cla_placement_type as placement, p.clap_cla_placement_provider as provider,
       p.clap_cla_placement_postcode as postcode, p.clap_cla_placement_urn as urn, p.clap_cla_placement_end_date as placement_ended,
       p.clap_cla_placement_change_reason as change_reason, k.collection_start as collection_start, k.collection_end as collection_end
from ssd_cla_episodes e
join collection k on k.collection_end is not null
left join ssd_cla_placement p on p.clap_cla_placement_id = e.clae_cla_placement_id
where e.clae_cla_episode_start_date <= k.collection_end
      and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date >= k.collection_start)
