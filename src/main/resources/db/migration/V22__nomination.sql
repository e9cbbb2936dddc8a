-- What was handed in at each step belongs to the cases of every flow from here on, not to those of archiving alone.
create table case_step_of_all (
    case_id     varchar(40) not null,
    seq         integer     not null,
    step        varchar(60) not null,
    actor       varchar(64) not null,
    in_place_of varchar(64),
    at          timestamp with time zone not null,
    body_sealed varchar(200000),
    primary key (case_id, seq)
);
insert into case_step_of_all (case_id, seq, step, actor, in_place_of, at, body_sealed)
    select case_id, seq, step, actor, in_place_of, at, body_sealed from case_step;
drop table case_step;
alter table case_step_of_all rename to case_step;

-- 推选活动: one round of a programme; the programme's file is named, and kept with the first step of the round.
create table programme_round (
    round         varchar(40) not null primary key,
    programme     varchar(60) not null,
    organiser     varchar(12) not null,
    state         varchar(30) not null,
    opened_at     timestamp with time zone not null,
    opened_by     varchar(64) not null,
    meetings_held integer     not null,
    document      varchar(60),
    ended_on      date
);
create index programme_round_organiser on programme_round (organiser);

-- Until when the unions of a tier must have received a nomination: late_from is the first instant that is too late.
create table round_deadline (
    round      varchar(40)  not null references programme_round (round),
    seq        integer      not null,
    tier       varchar(20)  not null,
    cut_off    varchar(40)  not null,
    late_from  timestamp with time zone not null,
    late       varchar(20)  not null,
    clause     varchar(200) not null,
    handled_at timestamp with time zone,
    primary key (round, seq),
    unique (round, tier)
);

-- 名额: how many places a unit has, and the figures of the limits that bind it. Whoever reserves a place locks the unit's row.
create table round_unit (
    round  varchar(40)  not null references programme_round (round),
    unit   varchar(12)  not null,
    name   varchar(120) not null,
    places integer      not null,
    primary key (round, unit)
);
create table round_unit_limit (
    round    varchar(40) not null,
    unit     varchar(12) not null,
    limit_id varchar(40) not null,
    figure   integer     not null,
    primary key (round, unit, limit_id),
    foreign key (round, unit) references round_unit (round, unit)
);

-- 推荐: whose it is, how many tiers have received it, where it stands. shown_as is the shortened name, for lists; the keyed
-- hash finds the candidate's nominations, whatever came of them.
create table nomination (
    case_id           varchar(40) not null primary key,
    round             varchar(40) not null references programme_round (round),
    owner_union       varchar(12) not null,
    determining_union varchar(12) not null,
    entry             varchar(20) not null,
    category          varchar(40),
    shown_as          varchar(120) not null,
    candidate_hmac    varchar(64),
    state             varchar(30) not null,
    tiers_reached     integer     not null,
    out_because       varchar(20),
    filed_on          date        not null,
    filed_by          varchar(64) not null,
    ended_on          date,
    erased_on         date,
    erased_by         varchar(40)
);
create index nomination_round on nomination (round, state);
create index nomination_owner on nomination (owner_union);
create index nomination_candidate on nomination (candidate_hmac);

-- Nobody is nominated twice in one round, by whomever; one who was withdrawn may be nominated again.
create table round_candidate (
    round          varchar(40) not null references programme_round (round),
    candidate_hmac varchar(64) not null,
    case_id        varchar(40) not null references nomination (case_id),
    primary key (round, candidate_hmac),
    unique (case_id)
);

-- A place that a unit uses for a nomination that it has submitted to the organiser.
create table round_place (
    case_id     varchar(40) not null primary key references nomination (case_id),
    round       varchar(40) not null,
    unit        varchar(12) not null,
    category    varchar(40),
    reserved_at timestamp with time zone not null,
    foreign key (round, unit) references round_unit (round, unit)
);
create index round_place_unit on round_place (round, unit);
