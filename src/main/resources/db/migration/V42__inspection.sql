-- An audit: which cases were drawn by which seed, and of what. Drawing again with the same gives the same.
create table inspection_audit (
    number      varchar(40)  not null primary key,
    union_code  varchar(12)  not null,
    title       varchar(100) not null,
    flows       varchar(400) not null,
    ended_from  date         not null,
    ended_until date         not null,
    size        integer      not null,
    seed        bigint       not null,
    population  integer      not null,
    made_by     varchar(64)  not null,
    made_at     timestamp with time zone not null,
    closed_by   varchar(64),
    closed_at   timestamp with time zone
);
create index inspection_audit_union on inspection_audit (union_code, number);

create table inspection_stratum (
    audit      varchar(40) not null references inspection_audit (number),
    union_code varchar(12) not null,
    flow       varchar(60) not null,
    filed_in   integer     not null,
    outcome    varchar(60) not null,
    population integer     not null,
    drawn      integer     not null,
    primary key (audit, union_code, flow, filed_in, outcome)
);

create table inspection_sample (
    audit       varchar(40) not null references inspection_audit (number),
    seq         integer     not null,
    case_id     varchar(40) not null,
    instance_id varchar(64) not null,
    union_code  varchar(12) not null,
    flow        varchar(60) not null,
    filed_in    integer     not null,
    outcome     varchar(60) not null,
    read_by     varchar(64),
    read_at     timestamp with time zone,
    primary key (audit, seq)
);
create unique index inspection_sample_case on inspection_sample (audit, case_id);

-- What was found; its words, the replies and the closing lie sealed in case_step under its number.
create table inspection_finding (
    number     varchar(40)  not null primary key,
    audit      varchar(40)  not null references inspection_audit (number),
    case_id    varchar(40)  not null,
    union_code varchar(12)  not null,
    level      varchar(12)  not null,
    clause     varchar(200) not null,
    due_on     date         not null,
    state      varchar(12)  not null,
    made_by    varchar(64)  not null,
    made_at    timestamp with time zone not null,
    closed_by  varchar(64),
    closed_at  timestamp with time zone
);
create index inspection_finding_audit on inspection_finding (audit, number);
create index inspection_finding_union on inspection_finding (union_code, state, due_on);
