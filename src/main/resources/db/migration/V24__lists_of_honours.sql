-- A publicity may carry a list of honours: several subjects, each of a case of its own, posted on the web as well.
-- An upheld objection strikes the one that was meant, and the list goes on.
alter table publicity add column title varchar(120);
alter table publicity add column document varchar(120);
alter table publicity add column clause varchar(200);
alter table publicity add column places varchar(400);
alter table publicity add column deadline_at timestamp with time zone;
create index publicity_ends on publicity (state, ends_at);

create table publicity_subject (
    publicity      varchar(40)  not null references publicity (number),
    place          integer      not null,
    case_id        varchar(40)  not null,
    subject_sealed varchar(30000),
    struck_at      timestamp with time zone,
    struck_for     varchar(20),
    primary key (publicity, place)
);
create index publicity_subject_case on publicity_subject (case_id);

alter table objection add column place integer;

-- 自荐、互荐: what somebody without an account has sent to a round. Sealed, since it names people who know of nothing yet;
-- a clerk makes a nomination of it or declines it, and then its content goes after some time.
create table public_entry (
    receipt        varchar(40) not null primary key,
    round          varchar(40) not null,
    programme      varchar(60) not null,
    organiser      varchar(12) not null,
    unit           varchar(12),
    entry          varchar(20) not null,
    state          varchar(20) not null,
    received_at    timestamp with time zone not null,
    content_sealed varchar(60000),
    decided_at     timestamp with time zone,
    decided_by     varchar(64),
    reason_sealed  varchar(8000),
    nomination     varchar(40)
);
create index public_entry_unit on public_entry (unit, state);
create index public_entry_organiser on public_entry (organiser, state);
create index public_entry_decided on public_entry (state, decided_at);
