-- The ledger: one hash chain per case. Rows are only ever inserted; a head tells where its chain ends.
create table ledger_head (
    case_id varchar(40) not null primary key,
    seq     bigint      not null,
    hash    varchar(64) not null
);

create table ledger_event (
    case_id       varchar(40)              not null,
    seq           bigint                   not null,
    at            timestamp with time zone not null,
    act           varchar(60)              not null,
    actor         varchar(100)             not null,
    actor_union   varchar(20)              not null,
    roles         varchar(400)             not null,
    facts         varchar(4000)            not null,
    previous_hash varchar(64)              not null,
    hash          varchar(64)              not null,
    primary key (case_id, seq)
);
