-- The trail. Rows are only ever added; what names a person lies in detail and can be forgotten there, see below.

create table audit.trail (
    only_one boolean primary key default true check (only_one),
    id uuid not null default gen_random_uuid()
);
insert into audit.trail default values;

create table audit.event (
    seq bigint primary key check (seq > 0),
    at timestamptz not null,
    actor text not null,
    on_behalf_of text,
    session_hash text,
    action text not null,
    object_kind text not null,
    result_count bigint,
    snapshot_id text,
    definition_hash text,
    details_hash bytea not null,
    previous_hash bytea not null,
    hash bytea not null
);
create index event_of_actor on audit.event (actor, at);
create index event_of_action on audit.event (action, at);

-- Each detail is bound to its event by a salted commitment. Without salt and value the commitment tells nothing.
create table audit.detail (
    seq bigint not null references audit.event,
    part integer not null check (part >= 0),
    kind text not null check (kind in ('object', 'reason', 'person')),
    commitment bytea not null,
    salt bytea,
    value text,
    primary key (seq, part),
    check ((salt is null) = (value is null))
);
create index detail_of_person on audit.detail (value) where kind = 'person';

create table audit.checkpoint (
    events bigint primary key,
    body text not null
);

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is only ever added to' using errcode = 'insufficient_privilege';
end $$;

-- A detail is forgotten when an erasure in the trail names it, and is changed in no other way.
create function audit.only_forget() returns trigger language plpgsql as $$
begin
    if new.seq = old.seq and new.part = old.part and new.kind = old.kind and new.commitment = old.commitment
        and new.salt is null and new.value is null
        and exists (
            select from audit.event e join audit.detail d on d.seq = e.seq
            where e.action = 'ERASE' and d.kind = 'object'
                and old.seq || '.' || old.part = any (string_to_array(d.value, ' ')))
    then
        return new;
    end if;
    raise exception 'the audit trail is only ever added to' using errcode = 'insufficient_privilege';
end $$;

create trigger only_added before update or delete on audit.event for each row execute function audit.refuse();
create trigger never_emptied before truncate on audit.event execute function audit.refuse();
create trigger only_forgotten before update on audit.detail for each row execute function audit.only_forget();
create trigger only_added before delete on audit.detail for each row execute function audit.refuse();
create trigger never_emptied before truncate on audit.detail execute function audit.refuse();
create trigger only_added before update or delete on audit.checkpoint for each row execute function audit.refuse();
create trigger never_emptied before truncate on audit.checkpoint execute function audit.refuse();
create trigger only_added before update or delete on audit.trail for each row execute function audit.refuse();
create trigger never_emptied before truncate on audit.trail execute function audit.refuse();
