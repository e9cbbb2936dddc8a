-- Open sessions, as Spring Session JDBC keeps them; they outlive a restart and are shared by several nodes.
create table spring_session (
    primary_id            varchar(36) not null primary key,
    session_id            varchar(36) not null unique,
    creation_time         bigint      not null,
    last_access_time      bigint      not null,
    max_inactive_interval integer     not null,
    expiry_time           bigint      not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id varchar(36)  not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- Wrong passwords of one account from one address. Neither stands here in the clear, only as a keyed hash.
create table sign_in_failure (
    login_key   varchar(64) not null,
    address_key varchar(64) not null,
    tries       integer     not null,
    tried_at    timestamp with time zone not null,
    failed_at   timestamp with time zone,
    waits_until timestamp with time zone,
    primary key (login_key, address_key)
);
create index sign_in_failure_address on sign_in_failure (address_key, failed_at);

-- From where an account has signed in before.
create table known_address (
    login_key   varchar(64) not null,
    address_key varchar(64) not null,
    last_on     date        not null,
    primary key (login_key, address_key)
);

-- What the public sends from one address within an hour.
create table public_use (
    address_key varchar(64) not null,
    began_at    timestamp with time zone not null,
    uses        integer     not null,
    primary key (address_key, began_at)
);
