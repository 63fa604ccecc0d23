-- A message from above keeps its reason, the item it touches and its help apart from its words; what was written before has them
-- in its words, and stays as it was written.
alter table version disable trigger version_is_kept;

update version
set body = body || '{"from_above": null}'
where kind = 'COMMENT';

-- In which role an expectation was answered, and when, is kept since; of earlier answers only their history tells who wrote them.
update version
set body = body || '{"answered_by": null, "answered_on": null}'
where kind = 'EXPECTATION';

alter table version enable trigger version_is_kept;
