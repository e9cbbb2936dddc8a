-- Where a person wants to be reminded outside the product; the person's own data, sealed.
create table message_address (
    login          varchar(64) not null references person (login),
    channel        varchar(10) not null,
    address_sealed varchar(2000) not null,
    paused         boolean not null,
    changed_at     timestamp with time zone not null,
    primary key (login, channel)
);

-- One row a working day: of two nodes, the one that writes it prepares the day's digests.
create table digest_day (
    for_day     date primary key,
    prepared_at timestamp with time zone not null
);

-- One digest a person, day and channel: numbers only. What is taken is being sent by one node until that instant.
create table digest (
    login        varchar(64) not null,
    for_day      date not null,
    channel      varchar(10) not null,
    mine         integer not null,
    claimable    integer not null,
    overdue      integer not null,
    earliest_due timestamp with time zone,
    state        varchar(10) not null,
    tries        integer not null,
    next_at      timestamp with time zone not null,
    failure      varchar(60),
    settled_at   timestamp with time zone,
    primary key (login, for_day, channel)
);

create index digest_waiting on digest (state, next_at);
