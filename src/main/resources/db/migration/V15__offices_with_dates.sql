-- Officers change at every election: an office has a first and a last day, and what is over is kept.
create table dated_role (
    login       varchar(64) not null references person (login),
    role        varchar(20) not null,
    valid_from  date default date '2000-01-01' not null,
    valid_until date,
    primary key (login, role, valid_from)
);
insert into dated_role (login, role) select login, role from person_role;
drop table person_role;
alter table dated_role rename to person_role;
create index person_role_role on person_role (role);

alter table union_unit add column valid_from date default date '1900-01-01' not null;
alter table union_unit add column valid_until date;

-- Counts what was changed about a person, so that an open session learns of it.
alter table person add column version integer default 0 not null;
-- Where it stands, the password is a one-time secret that opens until then and must be changed at once.
alter table person add column secret_until timestamp with time zone;
-- Whoever signs in elsewhere has no password here.
alter table person alter column password_hash drop not null;
