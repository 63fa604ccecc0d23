-- A turn-the-curve sheet keeps since by which definition it was written; of earlier sheets nobody knows.
alter table version disable trigger version_is_kept;

update version
set body = body || '{"definition": null}'
where kind = 'TURN_THE_CURVE';

alter table version enable trigger version_is_kept;
