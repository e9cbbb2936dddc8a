-- What the archives are counted by, in codes: the sealed content cannot be.
alter table hardship_archive add column focus_group varchar(10);
alter table hardship_archive add column work_status varchar(20);
alter table hardship_archive add column model_worker varchar(10);
alter table assistance_plan add column measures varchar(20);

-- Where an archive stood from when until when, so that the archives of a union can be counted as of any past day:
-- a row holds from its day on until the day on which the next one begins.
alter table archive_state add column until_on date;
alter table archive_state add column owner_union varchar(12);
alter table archive_state add column determining_union varchar(12);
alter table archive_state add column from_owner varchar(12);
alter table archive_state add column from_determining varchar(12);
-- NEW 新致困, RELAPSE 返困, SUPPORTED 解困, LEFT 退出, MOVED 转移; null where nothing is to be counted.
alter table archive_state add column kind varchar(12);
alter table archive_state add column reason_code varchar(10);
alter table archive_state add column evidence varchar(60);

update archive_state set until_on = (select n.since from archive_state n
    where n.archive = archive_state.archive and n.seq = archive_state.seq + 1);
update archive_state set
    owner_union = (select a.owner_union from hardship_archive a where a.number = archive_state.archive),
    determining_union = (select a.determining_union from hardship_archive a where a.number = archive_state.archive);
update archive_state set kind = 'NEW' where seq = 1;
create index archive_state_owner on archive_state (owner_union, since);
create index archive_state_from_owner on archive_state (from_owner);

-- 转移、注销、删除: asked for by the clerk of the union that keeps the archive, decided by another person of the one that
-- determined it.
create table archive_request (
    number            varchar(40)  not null primary key,
    archive           varchar(40)  not null references hardship_archive (number),
    case_id           varchar(40)  not null,
    owner_union       varchar(12)  not null,
    determining_union varchar(12)  not null,
    kind              varchar(12)  not null,
    reason_code       varchar(10),
    to_union          varchar(12),
    effective_on      date         not null,
    state             varchar(12)  not null,
    entered_by        varchar(64)  not null,
    entered_at        timestamp with time zone not null,
    content_sealed    varchar(20000),
    decided_by        varchar(64),
    decided_at        timestamp with time zone,
    answer_sealed     varchar(4000)
);
create index archive_request_owner on archive_request (owner_union, state);
create index archive_request_determining on archive_request (determining_union, state);
create index archive_request_archive on archive_request (archive);
