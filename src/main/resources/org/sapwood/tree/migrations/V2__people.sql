-- Who may sign in, which posts they hold, and whose records they must not see. A change is a new row; nothing is changed
-- or deleted. What is made up belongs to a demonstration and is not known elsewhere.
create sequence people_change;

create table person (
    seq bigint primary key default nextval('tree.people_change'),
    made_up boolean not null,
    id text not null,
    number integer not null check (number > 0),
    name text not null,
    worker text,
    valid_from date not null,
    valid_until date,
    author text not null,
    role text not null,
    at timestamptz not null,
    why text not null,
    unique (made_up, id, number)
);

create table post (
    person bigint not null references person,
    part integer not null,
    role text not null,
    place_kind text not null,
    place text not null,
    valid_from date not null,
    valid_until date,
    primary key (person, part)
);

create table conflict (
    seq bigint primary key default nextval('tree.people_change'),
    made_up boolean not null,
    viewer text not null,
    subject text not null,
    number integer not null check (number > 0),
    valid_from date not null,
    valid_until date,
    author text not null,
    role text not null,
    at timestamptz not null,
    why text not null,
    unique (made_up, viewer, subject, number)
);

create trigger person_is_kept before update or delete on person for each row execute function refuse_rewriting();
create trigger people_are_kept before truncate on person for each statement execute function refuse_rewriting();
create trigger post_is_kept before update or delete on post for each row execute function refuse_rewriting();
create trigger posts_are_kept before truncate on post for each statement execute function refuse_rewriting();
create trigger conflict_is_kept before update or delete on conflict for each row execute function refuse_rewriting();
create trigger conflicts_are_kept before truncate on conflict for each statement execute function refuse_rewriting();
