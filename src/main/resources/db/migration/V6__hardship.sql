create table hardship_case (
    case_id           varchar(40) not null primary key,
    owner_union       varchar(12) not null,
    reviewing_union   varchar(12) not null,
    determining_union varchar(12) not null,
    region            varchar(6)  not null,
    state             varchar(30) not null,
    register_hmac     varchar(64) not null,
    filed_on          date        not null,
    filed_by          varchar(64) not null,
    archive           varchar(40)
);
create index hardship_case_register on hardship_case (register_hmac);
create index hardship_case_owner on hardship_case (owner_union);
create index hardship_case_determining on hardship_case (determining_union);

-- What was handed in at each step: the step's record, sealed; who and when in the clear, for separation of duties.
create table case_step (
    case_id varchar(40) not null references hardship_case (case_id),
    seq     integer     not null,
    step    varchar(60) not null,
    actor   varchar(64) not null,
    at      timestamp with time zone not null,
    body_sealed varchar(200000) not null,
    primary key (case_id, seq)
);

create table written_notice (
    number         varchar(40) not null primary key,
    case_id        varchar(40) not null,
    kind           varchar(30) not null,
    issued_on      date        not null,
    content_sealed varchar(20000) not null
);
create index written_notice_case on written_notice (case_id);
