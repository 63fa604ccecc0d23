-- A message from above keeps its reason, the item it touches and its help apart from its words; what was written before has them
-- in its words, and stays as it was written.
alter table version disable trigger version_is_kept;

update version
set body = body || '{"from_above": null}'
where kind = 'COMMENT';

alter table version enable trigger version_is_kept;
