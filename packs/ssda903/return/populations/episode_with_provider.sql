-- One row is an episode with a registered provider of its URN; offers_...: whether the provider is registered for that kind of placement, or as that kind of
-- provider.
select e.row_id as episode_row, e.CHILD as child, e.DECOM as decom, e.DEC as dec, e.DEC_written as dec_written, e.URN as urn, e.PLACE as place,
       e.PLACE_PROVIDER as place_provider, upper(e.PL_POST) as pl_post, p.row_id as provider_row, p.LA_CODE as la_code, p.REG_END as reg_end,
       upper(p.POSTCODE) as postcode,
       exists (select 1 as one from providers_place_codes a where a.row_id = p.row_id and a.code = e.PLACE) as offers_placement,
       exists (select 1 as one from providers_provider_codes b where b.row_id = p.row_id and b.code = e.PLACE_PROVIDER) as offers_kind,
       k.local_authority as local_authority, k.collection_end as collection_end
from Episodes e
join collection k on k.collection_end is not null
left join providers p on p.URN = e.URN
where e.URN is not null
