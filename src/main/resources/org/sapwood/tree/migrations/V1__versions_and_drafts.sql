-- What people decide. A change is a new row; nothing is changed or deleted.
create table version (
    seq bigint generated always as identity primary key,
    item text not null,
    number integer not null check (number > 0),
    kind text not null,
    team text,
    year text,
    body jsonb not null,
    author text not null,
    role text not null,
    at timestamptz not null,
    why text not null,
    withdrawn boolean not null,
    undoes integer,
    unique (item, number)
);

create index version_at on version (at);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'Versions are kept as they are: write a new one' using errcode = 'restrict_violation';
end
$$;

create trigger version_is_kept before update or delete on version
    for each row execute function refuse_rewriting();

create trigger versions_are_kept before truncate on version
    for each statement execute function refuse_rewriting();

-- What somebody has typed and not sent yet; one draft for each person and form.
create table draft (
    person text not null,
    form text not null,
    body text not null,
    saved_at timestamptz not null,
    primary key (person, form)
);
