-- 临时救助档案: a household that is helped and not on file. Who it is lies sealed; the keyed hash keeps it single.
create table aid_temporary (
    number            varchar(40)  not null primary key,
    owner_union       varchar(12)  not null references union_unit (code),
    determining_union varchar(12)  not null references union_unit (code),
    person_hmac       varchar(64)  not null,
    person_sealed     varchar(4000),
    opened_on         date         not null,
    unique (determining_union, person_hmac)
);
create index aid_temporary_person on aid_temporary (person_hmac);

-- 常年帮扶: an application and where it stands; what was said at each step lies sealed with the steps of its case.
create table aid_case (
    case_id           varchar(40)   not null primary key,
    owner_union       varchar(12)   not null references union_unit (code),
    determining_union varchar(12)   not null references union_unit (code),
    household         varchar(40),
    archive           varchar(40) references hardship_archive (number),
    archive_case      varchar(40),
    temporary         varchar(40) references aid_temporary (number),
    need              varchar(40) unique,
    kind              varchar(20),
    asked             numeric(14, 2) check (asked > 0),
    granted           numeric(14, 2) check (granted > 0 and granted <= asked),
    source            varchar(20),
    title             varchar(200)  not null,
    state             varchar(20)   not null,
    filed_on          date          not null,
    filed_at          timestamp with time zone not null,
    filed_by          varchar(64)   not null,
    payment           varchar(40),
    paid_on           date,
    service_on        date,
    service_outcome   varchar(20),
    ended_on          date
);
create index aid_case_owner on aid_case (owner_union, filed_at);
create index aid_case_determining on aid_case (determining_union, filed_at);
create index aid_case_archive on aid_case (archive);
create index aid_case_archive_case on aid_case (archive_case);
create index aid_case_temporary on aid_case (temporary);
create index aid_case_household on aid_case (household);

-- One of each kind under way for a household, whatever comes at once.
create table aid_under_way (
    household varchar(40) not null,
    kind      varchar(20) not null,
    case_id   varchar(40) not null references aid_case (case_id),
    primary key (household, kind)
);
create index aid_under_way_case on aid_under_way (case_id);
