-- What no record can tell, entered by the union itself; rows are only ever added, and the last of a column counts.
create table statistics_entry (
    union_code   varchar(12)    not null,
    table_id     varchar(20)    not null,
    period_from  date           not null,
    period_until date           not null,
    column_id    varchar(60)    not null,
    seq          integer        not null,
    amount       numeric(18, 4) not null,
    source       varchar(200)   not null,
    entered_by   varchar(64)    not null,
    entered_at   timestamp with time zone not null,
    primary key (table_id, period_until, period_from, union_code, column_id, seq)
);

-- A table as it was drawn up, and what became of it: 已填报, 已审核, 已锁定, 已退回. One of a union, table and period stands,
-- and its place is free again once it is sent back.
create table statistics_report (
    number       varchar(40)  not null primary key,
    table_id     varchar(20)  not null,
    union_code   varchar(12)  not null,
    period_from  date         not null,
    period_until date         not null,
    season       varchar(40),
    state        varchar(12)  not null,
    standing     varchar(120) unique,
    drawn_up_by  varchar(64)  not null,
    drawn_up_at  timestamp with time zone not null
);
create index statistics_report_union on statistics_report (union_code, table_id, period_until);

create table statistics_report_row (
    report   varchar(40)  not null references statistics_report (number),
    seq      integer      not null,
    row_key  varchar(12)  not null,
    row_name varchar(100) not null,
    primary key (report, row_key)
);
create table statistics_report_cell (
    report    varchar(40) not null references statistics_report (number),
    row_key   varchar(12) not null,
    column_id varchar(60) not null,
    amount    numeric(18, 4),
    primary key (report, row_key, column_id)
);

-- 填表人, 审核人, 负责人, and who sent it back: note says why, or which unions below have not reported.
create table statistics_signature (
    report varchar(40)  not null references statistics_report (number),
    seq    integer      not null,
    act    varchar(12)  not null,
    note   varchar(500),
    login  varchar(64)  not null,
    at     timestamp with time zone not null,
    primary key (report, seq)
);

-- 更正: what changed in the records after a report was locked, with old and new, asked for by one and confirmed by another.
create table statistics_amendment (
    report     varchar(40)  not null references statistics_report (number),
    seq        integer      not null,
    reason     varchar(500) not null,
    state      varchar(12)  not null,
    asked_by   varchar(64)  not null,
    asked_at   timestamp with time zone not null,
    decided_by varchar(64),
    decided_at timestamp with time zone,
    note       varchar(500),
    primary key (report, seq)
);
create table statistics_amendment_cell (
    report     varchar(40) not null,
    seq        integer     not null,
    row_key    varchar(12) not null,
    column_id  varchar(60) not null,
    old_amount numeric(18, 4),
    new_amount numeric(18, 4),
    primary key (report, seq, row_key, column_id),
    foreign key (report, seq) references statistics_amendment (report, seq)
);
