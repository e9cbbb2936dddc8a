-- The keys that this installation has worked with: what tells one key from another, never a key. A version is retired
-- when no row needs it any more.
create table vault_key (
    name        varchar(20) not null primary key,
    algorithm   varchar(20) not null,
    check_value varchar(16) not null,
    first_used  timestamp with time zone not null,
    retired_at  timestamp with time zone
);

-- Re-sealing everything with another key, at most one at a time ("running" is null once it has ended); which node works
-- on it, and until when that node counts as alive.
create table vault_rotation (
    id          integer     not null primary key,
    target      integer     not null,
    running     varchar(1)  unique,
    outcome     varchar(20),
    started_at  timestamp with time zone not null,
    started_by  varchar(64) not null,
    union_code  varchar(12) not null,
    finished_at timestamp with time zone,
    holder      varchar(36),
    held_until  timestamp with time zone
);

create table vault_rotation_column (
    rotation    integer     not null references vault_rotation (id),
    table_name  varchar(60) not null,
    column_name varchar(60) not null,
    rows_found  bigint      not null,
    rows_done   bigint      not null,
    rows_broken bigint      not null,
    finished    boolean     not null,
    primary key (rotation, table_name, column_name)
);

-- How often a person has had hidden personal data shown, day by day: nobody reads a whole register one by one.
create table reveal_count (
    login      varchar(64) not null,
    counted_on date        not null,
    times      integer     not null,
    primary key (login, counted_on)
);
