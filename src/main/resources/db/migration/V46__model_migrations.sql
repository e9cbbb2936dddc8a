-- Running cases that were moved to another version of their model: who did it, from which to which, and how many. One call
-- of the command is one run, and has a row for each version that cases were moved from.
create table model_migration (
    id           varchar(36)  not null primary key,
    run          varchar(36)  not null,
    process      varchar(64)  not null,
    from_version integer      not null,
    from_digest  varchar(64)  not null,
    to_version   integer      not null,
    to_digest    varchar(64)  not null,
    run_by       varchar(64)  not null,
    started_at   timestamp with time zone not null,
    ended_at     timestamp with time zone,
    state        varchar(12)  not null,
    moved        integer      not null,
    failed       integer      not null
);
create index model_migration_process on model_migration (process, started_at);

-- Each case that could not be moved, and why.
create table model_migration_failure (
    migration   varchar(36)  not null references model_migration (id),
    instance_id varchar(64)  not null,
    case_id     varchar(40),
    reason      varchar(1000) not null,
    primary key (migration, instance_id)
);

-- One row a process: whoever holds it moves the cases of that process, and lets go when its connection ends.
create table model_migration_turn (
    process varchar(64) not null primary key
);
