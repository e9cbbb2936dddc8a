-- 两节送温暖: a campaign of one union; those of a season form a tree whose root is the union that deploys it.
create table campaign (
    number         varchar(40)  not null primary key,
    season         varchar(40)  not null,
    parent         varchar(40)  references campaign (number),
    union_code     varchar(12)  not null references union_unit (code),
    title          varchar(100) not null,
    state          varchar(20)  not null,
    from_day       date         not null,
    reports_day    date         not null,
    until_day      date         not null,
    listed         boolean      not null,
    started        boolean      not null,
    opened_at      timestamp with time zone not null,
    opened_by      varchar(64)  not null,
    closed_on      date,
    unique (season, union_code)
);
create index campaign_union on campaign (union_code, opened_at);

create table campaign_budget (
    campaign varchar(40)   not null references campaign (number),
    source   varchar(20)   not null,
    amount   numeric(14,2) not null check (amount >= 0),
    primary key (campaign, source)
);

-- 慰问标准 of each kind of household.
create table campaign_standard (
    campaign varchar(40)   not null references campaign (number),
    kind     varchar(20)   not null,
    amount   numeric(14,2) not null check (amount >= 0),
    primary key (campaign, kind)
);

-- What civil affairs found of a household on file.
create table campaign_comparison (
    campaign      varchar(40) not null references campaign (number),
    archive       varchar(40) not null references hardship_archive (number),
    matter_sealed varchar(2000) not null,
    primary key (campaign, archive)
);
create index campaign_comparison_archive on campaign_comparison (archive);

-- 走访对象: a household stands in a season once, whoever visits it. Its subject is the household's number; of a family that is
-- not on file it is a number of the season's own, and person_hmac keeps it single.
create table campaign_target (
    season            varchar(40) not null,
    subject           varchar(40) not null,
    campaign          varchar(40) not null references campaign (number),
    kind              varchar(20) not null,
    archive           varchar(40) references hardship_archive (number),
    archive_case      varchar(40),
    person_hmac       varchar(64),
    name_sealed       varchar(400),
    content_sealed    varchar(4000),
    owner_union       varchar(12) not null references union_unit (code),
    determining_union varchar(12) not null references union_unit (code),
    entered_because   varchar(12) not null,
    entered_on        date        not null,
    state             varchar(12) not null,
    visit             varchar(40) unique,
    visited_on        date,
    excuse            varchar(20),
    explained_on      date,
    primary key (season, subject)
);
create unique index campaign_target_person on campaign_target (season, person_hmac);
create index campaign_target_union on campaign_target (season, determining_union, subject);
create index campaign_target_campaign on campaign_target (campaign, state, subject);
create index campaign_target_archive on campaign_target (archive);

-- A completed visit, as far as it is counted; what was said lies sealed with the steps of its case.
create table campaign_visit (
    visit        varchar(40)   not null primary key,
    season       varchar(40)   not null,
    subject      varchar(40)   not null,
    owner_union  varchar(12)   not null,
    determining_union varchar(12) not null,
    visited_on   date          not null,
    household_size integer     not null,
    visitors     integer       not null,
    gift         numeric(14,2) not null check (gift >= 0),
    migrant      boolean       not null,
    model_worker varchar(20),
    sudden_need  boolean       not null,
    differs      boolean       not null,
    visited_by   varchar(64)   not null,
    unique (season, subject),
    foreign key (season, subject) references campaign_target (season, subject) on update cascade
);
create index campaign_visit_day on campaign_visit (season, owner_union, visited_on);

-- 五个方面: what was done besides the visits to households, each with its staff and its expense (轻车简从).
create table campaign_activity (
    number      varchar(40)   not null primary key,
    season      varchar(40)   not null,
    campaign    varchar(40)   not null references campaign (number),
    union_code  varchar(12)   not null references union_unit (code),
    area        varchar(20)   not null,
    kind        varchar(20)   not null,
    held_on     date          not null,
    people      integer       not null check (people >= 0),
    amount      numeric(14,2) not null check (amount >= 0),
    staff       integer       not null check (staff >= 0),
    vehicles    integer       not null check (vehicles >= 0),
    expense     numeric(14,2) not null check (expense >= 0),
    content_sealed varchar(20000),
    entered_by  varchar(64)   not null,
    entered_at  timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    withdrawn_by varchar(64)
);
create index campaign_activity_season on campaign_activity (season, union_code, area);

-- Coverage as it was: at the cut-off of the reports, and when the campaign ended.
create table campaign_snapshot (
    campaign   varchar(40) not null references campaign (number),
    occasion   varchar(12) not null,
    union_code varchar(12) not null,
    taken_at   timestamp with time zone not null,
    total      integer     not null,
    visited    integer     not null,
    excused    integer     not null,
    uncovered  integer     not null,
    primary key (campaign, occasion, union_code)
);

-- The tables of statistics that a campaign has drawn up at its cut-off, by their numbers.
create table campaign_report (
    campaign varchar(40) not null references campaign (number),
    table_id varchar(20) not null,
    report   varchar(40) not null unique,
    primary key (campaign, table_id)
);
