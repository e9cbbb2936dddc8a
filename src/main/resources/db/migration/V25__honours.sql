-- The register of honours: every title that a person or a collective holds, whoever awarded it. Nothing is ever deleted: a
-- title that is taken away stays as cancelled. A person is found by a keyed hash of the ID number, which itself is not kept.
create table honour (
    number           varchar(40)  not null primary key,
    title            varchar(100) not null,
    level            varchar(10)  not null,
    level_rank       integer      not null,
    act              varchar(10)  not null,
    holder_kind      varchar(12)  not null,
    holder_hmac      varchar(64)  not null,
    name_hmac        varchar(64)  not null,
    name_sealed      varchar(1000) not null,
    collective       varchar(100),
    union_code       varchar(12)  not null references union_unit (code),
    keeper           varchar(12)  not null references union_unit (code),
    awarder          varchar(100) not null,
    awarded_on       date         not null,
    document         varchar(60)  not null,
    certificate      varchar(60),
    programme        varchar(60),
    round            varchar(40),
    nomination       varchar(40),
    state            varchar(12)  not null,
    registered_by    varchar(64)  not null,
    registered_at    timestamp with time zone not null,
    -- A round commends nobody twice, and nobody has the same title of the same day twice.
    unique (round, holder_hmac),
    unique (title, awarded_on, holder_hmac)
);
create index honour_holder on honour (holder_hmac);
create index honour_name on honour (name_hmac);
create index honour_union on honour (union_code, awarded_on);

-- What followed: certificate, medal, subsidy, convalescence, follow-up, 重大情况报告. 秦皇岛 第十八条: a subsidy goes to a union and
-- to nobody else, which the database holds too.
create table honour_event (
    honour       varchar(40) not null references honour (number),
    seq          integer     not null,
    kind         varchar(16) not null,
    happened_on  date        not null,
    reference    varchar(60),
    amount       numeric(12, 2),
    payee        varchar(12) references union_unit (code),
    text_sealed  varchar(8000),
    entered_by   varchar(64) not null,
    entered_at   timestamp with time zone not null,
    primary key (honour, seq),
    check ((kind = 'SUBSIDY' and amount > 0 and payee is not null) or (kind <> 'SUBSIDY' and amount is null and payee is null))
);

-- 撤销: proposed by one person, confirmed by another; one open proposal at most.
create table honour_cancellation (
    honour         varchar(40) not null references honour (number),
    seq            integer     not null,
    pending_honour varchar(40) unique,
    state          varchar(12) not null,
    document       varchar(60),
    content_sealed varchar(8000),
    proposed_by    varchar(64) not null,
    proposed_at    timestamp with time zone not null,
    decided_by     varchar(64),
    decided_at     timestamp with time zone,
    decision_sealed varchar(4000),
    primary key (honour, seq),
    check (decided_by is null or decided_by <> proposed_by)
);
