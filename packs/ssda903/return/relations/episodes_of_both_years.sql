-- One row is an episode of this year or of last year, each once: one that goes on is taken as this year has it.
select e.CHILD as child, e.DECOM as decom, e.DEC as dec, e.REC as rec, e.LS as ls
from Episodes e
where e.CHILD is not null
union all
select l.CHILD as child, l.DECOM as decom, l.DEC as dec, l.REC as rec, l.LS as ls
from Episodes_last l
where l.CHILD is not null and not exists (select 1 as one from Episodes e where e.CHILD = l.CHILD and e.DECOM = l.DECOM)
