-- A forecast of what comes of doing nothing has a range since; those that were written before have none.
alter table version disable trigger version_is_kept;

update version
set body = jsonb_set(
    body,
    '{forecast}',
    (select coalesce(jsonb_agg('{"low": null, "high": null}'::jsonb || ahead order by place), '[]'::jsonb)
     from jsonb_array_elements(body -> 'forecast') with ordinality as points (ahead, place)))
where kind = 'TURN_THE_CURVE';

alter table version enable trigger version_is_kept;
