-- 优亲厚友: who may have to do with which case.

-- Who has declared in a case to be kin of the household, and is kept away from it since.
create table recused (
    login   varchar(64) not null,
    case_id varchar(40) not null,
    step    varchar(60) not null,
    at      timestamp with time zone not null,
    primary key (login, case_id)
);

-- The relatives of those who work here and the workers themselves (relation SELF): a keyed hash of the ID number, and the
-- masked name. What is taken out stays as a tombstone.
create table relative_entry (
    id            varchar(36)  not null primary key,
    login         varchar(64)  not null references person (login),
    relation      varchar(20)  not null,
    id_hmac       varchar(64)  not null,
    name_sealed   varchar(400) not null,
    registered_at timestamp with time zone not null,
    ended_at      timestamp with time zone
);
create index relative_entry_login on relative_entry (login);

-- The yearly declaration that the register is complete.
create table relatives_confirmed (
    login        varchar(64) not null references person (login),
    confirmed_on date        not null,
    primary key (login, confirmed_on)
);

-- Who is away and who stands in. Both days count; ended_at is when it was called off.
create table absence (
    id             varchar(36) not null primary key,
    login          varchar(64) not null references person (login),
    substitute     varchar(64) references person (login),
    from_on        date        not null,
    until_on       date        not null,
    reason         varchar(20) not null,
    declared_by    varchar(64) not null,
    declared_at    timestamp with time zone not null,
    ended_at       timestamp with time zone,
    handed_back_at timestamp with time zone
);
create index absence_login on absence (login, until_on);
create index absence_substitute on absence (substitute, until_on);
create index absence_until on absence (until_on);

-- In whose place a step was done, for separation of duties.
alter table case_step add column in_place_of varchar(64);

-- When a refusal of that person at that case was last told to the ledger.
create table access_refused (
    login   varchar(64) not null,
    case_id varchar(40) not null,
    last_at timestamp with time zone not null,
    primary key (login, case_id)
);
alter table objection add column in_place_of varchar(64);
