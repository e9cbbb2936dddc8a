-- A publicity: asked for by a flow, put up by the union, ended by the calendar or by an upheld objection.
create table publicity (
    number              varchar(40)  not null primary key,
    case_id             varchar(40)  not null,
    owner_union         varchar(12)  not null,
    investigating_union varchar(12)  not null,
    working_days        integer      not null,
    state               varchar(20)  not null,
    subject_sealed      varchar(4000) not null,
    place               varchar(200),
    requested_on        date         not null,
    posted_on           date,
    last_day            date,
    ends_at             timestamp with time zone,
    provisional         boolean,
    posted_by           varchar(64)
);
create index publicity_case on publicity (case_id);

create table objection (
    receipt         varchar(40) not null primary key,
    publicity       varchar(40) not null references publicity (number),
    received_at     timestamp with time zone not null,
    state           varchar(20) not null,
    content_sealed  varchar(20000) not null,
    finding_sealed  varchar(20000),
    investigated_by varchar(64),
    decided_at      timestamp with time zone
);
create index objection_publicity on objection (publicity);
