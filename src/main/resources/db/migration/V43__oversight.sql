-- 催报, of whatever is owed: a table, an answer to an inspection, a summary. Once a union and working day: worked_on is that day,
-- null in rows of before this rule.
create table urging (
    subject    varchar(120) not null,
    union_code varchar(12)  not null,
    seq        integer      not null,
    note       varchar(500),
    urged_by   varchar(64)  not null,
    urged_at   timestamp with time zone not null,
    worked_on  date,
    primary key (subject, union_code, seq)
);
create unique index urging_day on urging (subject, union_code, worked_on);
insert into urging (subject, union_code, seq, note, urged_by, urged_at)
    select call_key, union_code, seq, note, reminded_by, reminded_at from statistics_reminder;
drop table statistics_reminder;

-- 督查: what one union is asked by another. What was written lies with the steps of the case.
create table inspection (
    case_id      varchar(40) not null primary key,
    order_number varchar(40) not null,
    union_code   varchar(12) not null,
    by_union     varchar(12) not null,
    kind         varchar(40) not null,
    state        varchar(20) not null,
    due_on       date        not null,
    late         boolean     not null,
    ordered_at   timestamp with time zone not null,
    closed_at    timestamp with time zone
);
create index inspection_asked on inspection (union_code, ordered_at);
create index inspection_asking on inspection (by_union, ordered_at);

-- 工作总结: until when the unions next below one are to hand in theirs of a year or a campaign, and what each wrote.
create table summary_call (
    subject    varchar(40) not null,
    union_code varchar(12) not null,
    due_on     date        not null,
    set_by     varchar(64) not null,
    set_at     timestamp with time zone not null,
    primary key (subject, union_code)
);
create table work_summary (
    number         varchar(40)    not null primary key,
    subject        varchar(40)    not null,
    union_code     varchar(12)    not null,
    state          varchar(20)    not null,
    content_sealed varchar(60000) not null,
    saved_by       varchar(64)    not null,
    saved_at       timestamp with time zone not null,
    submitted_by   varchar(64),
    submitted_at   timestamp with time zone,
    return_reason  varchar(500)
);
create unique index work_summary_of on work_summary (subject, union_code);
