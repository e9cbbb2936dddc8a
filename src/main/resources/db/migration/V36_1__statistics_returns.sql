-- 报送期限: until when the unions next below one are to have signed a table of a period, and 催报: who was reminded.
create table statistics_call (
    call_key     varchar(120) not null primary key,
    union_code   varchar(12)  not null,
    table_id     varchar(20)  not null,
    period_from  date         not null,
    period_until date         not null,
    season       varchar(40),
    due_on       date         not null,
    set_by       varchar(64)  not null,
    set_at       timestamp with time zone not null
);
create index statistics_call_union on statistics_call (union_code, due_on);

create table statistics_reminder (
    call_key    varchar(120) not null references statistics_call (call_key),
    union_code  varchar(12)  not null,
    seq         integer      not null,
    note        varchar(500),
    reminded_by varchar(64)  not null,
    reminded_at timestamp with time zone not null,
    primary key (call_key, union_code, seq)
);
