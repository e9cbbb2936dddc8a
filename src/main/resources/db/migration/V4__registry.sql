-- The last number given out of each series, such as JD-130306-2018; its row is locked while a number is taken.
create table number_series (
    series varchar(60) not null primary key,
    last   bigint      not null
);

-- 一户一档: a person stands in one household at a time, householder and members alike, filed or on file.
create table active_person (
    id_hmac varchar(64) not null primary key,
    case_id varchar(40) not null,
    place   varchar(12) not null,
    since   timestamp with time zone not null
);
create index active_person_case on active_person (case_id);

-- A household keeps its number through relief and relapse. Its key is the register number with the householder's ID.
create table household (
    number        varchar(40) not null primary key,
    key_hmac      varchar(64) not null unique,
    register_hmac varchar(64) not null
);
create index household_register on household (register_hmac);

create table hardship_archive (
    number            varchar(40) not null primary key,
    case_id           varchar(40) not null unique,
    household         varchar(40) not null references household (number),
    owner_union       varchar(12) not null,
    determining_union varchar(12) not null,
    region            varchar(6)  not null,
    state             varchar(20) not null,
    category          varchar(20) not null,
    rule_set          varchar(10) not null,
    main_cause        varchar(30) not null,
    level             varchar(20) not null,
    household_size    integer     not null,
    established_on    date        not null,
    name_hmac         varchar(64) not null,
    name_sealed       varchar(400) not null,
    content_sealed    varchar(200000) not null,
    version           integer     not null
);
create index hardship_archive_owner on hardship_archive (owner_union, number);
create index hardship_archive_determining on hardship_archive (determining_union, number);
create index hardship_archive_name on hardship_archive (name_hmac);
create index hardship_archive_household on hardship_archive (household);

create table archive_state (
    archive varchar(40) not null references hardship_archive (number),
    seq     integer     not null,
    state   varchar(20) not null,
    since   date        not null,
    reason  varchar(200),
    actor   varchar(64) not null,
    primary key (archive, seq)
);

create table assistance_plan (
    archive        varchar(40) not null primary key references hardship_archive (number),
    begins_on      date not null,
    ends_on        date not null,
    content_sealed varchar(20000) not null
);

create table contact_card (
    number    varchar(40) not null primary key,
    archive   varchar(40) not null unique references hardship_archive (number),
    issued_on date not null
);

create table help_ledger (
    archive   varchar(40) not null primary key references hardship_archive (number),
    opened_on date not null
);
