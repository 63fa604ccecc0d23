-- Where somebody is written to, how often and in which language. A change is a new row; nothing is changed or deleted.
create table contact (
    seq bigint generated always as identity primary key,
    made_up boolean not null,
    person text not null,
    number integer not null check (number > 0),
    email text,
    often text not null,
    language text not null,
    author text not null,
    role text not null,
    at timestamptz not null,
    why text not null,
    unique (made_up, person, number)
);

create trigger contact_is_kept before update or delete on contact for each row execute function refuse_rewriting();
create trigger contacts_are_kept before truncate on contact for each statement execute function refuse_rewriting();

-- What came of each digest: one row for each person and occasion, so that no two servers send the same one.
create table digest (
    made_up boolean not null,
    person text not null,
    occasion text not null,
    state text not null check (state in ('SENDING', 'SENT', 'QUIET', 'FAILED')),
    tries integer not null check (tries > 0),
    at timestamptz not null,
    problem text,
    primary key (made_up, person, occasion)
);
