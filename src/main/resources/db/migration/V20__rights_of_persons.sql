-- 授权书（声明书） and the withdrawals of consent, in the order in which they were entered. What is asked of them (what,
-- from when, until when) stands in the clear, the paper itself sealed.
create table authorisation (
    case_id        varchar(40)  not null,
    seq            integer      not null,
    kind           varchar(20)  not null,
    signed_on      date         not null,
    valid_until    date,
    scopes         varchar(100) not null,
    entered_by     varchar(64)  not null,
    entered_at     timestamp with time zone not null,
    content_sealed varchar(20000),
    primary key (case_id, seq)
);

-- A list whose consent was withdrawn while it hung.
alter table publicity add column taken_down_on date;

-- Who has ever stood in a case, by keyed hash, whatever came of it: a person may ask what is held about him.
create table case_person (
    id_hmac varchar(64) not null,
    case_id varchar(40) not null,
    place   varchar(12) not null,
    primary key (id_hmac, case_id)
);
create index case_person_case on case_person (case_id);

-- A case is kept from the day it ended; what was erased names the approval.
alter table hardship_case add column ended_on date;
alter table hardship_case add column erased_on date;
alter table hardship_case add column erased_by varchar(40);
update hardship_case set ended_on =
    (select cast(max(s.at) as date) from case_step s where s.case_id = hardship_case.case_id)
    where state in ('ARCHIVED', 'REJECTED', 'CANCELLED', 'WITHDRAWN');

-- What has been erased by rule holds nothing where the sealed content stood.
alter table case_step alter column body_sealed drop not null;
alter table written_notice alter column content_sealed drop not null;
alter table hardship_archive alter column name_sealed drop not null;
alter table hardship_archive alter column content_sealed drop not null;
alter table assistance_plan alter column content_sealed drop not null;
alter table publicity alter column subject_sealed drop not null;
alter table objection alter column content_sealed drop not null;

-- The content of an archive before each correction.
create table archive_version (
    archive        varchar(40) not null references hardship_archive (number),
    version        integer     not null,
    replaced_on    date        not null,
    request        varchar(40) not null,
    content_sealed varchar(200000),
    primary key (archive, version)
);

-- 更正: entered by one person, decided by another.
create table correction_request (
    number            varchar(40)  not null primary key,
    case_id           varchar(40)  not null,
    archive           varchar(40)  not null,
    owner_union       varchar(12)  not null,
    determining_union varchar(12)  not null,
    state             varchar(20)  not null,
    fields            varchar(500) not null,
    requested_on      date         not null,
    due_on            date         not null,
    entered_by        varchar(64)  not null,
    entered_at        timestamp with time zone not null,
    content_sealed    varchar(20000),
    decided_by        varchar(64),
    decided_at        timestamp with time zone,
    answer_sealed     varchar(8000)
);
create index correction_request_case on correction_request (case_id);
create index correction_request_owner on correction_request (owner_union, state);
create index correction_request_determining on correction_request (determining_union, state);

-- 到期销毁: proposed by one person, approved by another. A case lies in one open proposal at most.
create table erasure_proposal (
    number            varchar(40) not null primary key,
    determining_union varchar(12) not null,
    state             varchar(20) not null,
    proposed_by       varchar(64) not null,
    proposed_at       timestamp with time zone not null,
    decided_by        varchar(64),
    decided_at        timestamp with time zone,
    reason            varchar(200)
);
create index erasure_proposal_union on erasure_proposal (determining_union, proposed_at);

create table erasure_item (
    proposal     varchar(40) not null references erasure_proposal (number),
    case_id      varchar(40) not null,
    kind         varchar(20) not null,
    archive      varchar(40),
    closed_on    date        not null,
    due_on       date        not null,
    pending_case varchar(40) unique,
    primary key (proposal, case_id)
);
create index erasure_item_case on erasure_item (case_id);

-- 暂缓销毁: an audit, a petition or a lawsuit needs the papers longer.
create table retention_hold (
    case_id   varchar(40)  not null,
    seq       integer      not null,
    reason    varchar(20)  not null,
    document  varchar(100) not null,
    placed_by varchar(64)  not null,
    placed_at timestamp with time zone not null,
    lifted_by varchar(64),
    lifted_at timestamp with time zone,
    primary key (case_id, seq)
);
