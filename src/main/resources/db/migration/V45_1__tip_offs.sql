-- 举报. The case bears the number of the union that works on it; whom it accuses stands in no number, title or variable.
create table tip_off (
    number         varchar(40) primary key,
    accused_union  varchar(12) not null,
    handled_by     varchar(12) not null,
    matter         varchar(20) not null,
    state          varchar(20) not null,
    received_at    timestamp with time zone not null,
    answer_by      date not null,
    -- A keyed hash of the code that the informant holds.
    code_hmac      varchar(64) not null unique,
    content_sealed text,
    -- The informant, apart from what was told; gone some months after the answer.
    contact_sealed text,
    answer_sealed  text,
    answered_at    timestamp with time zone
);

create index tip_off_ended on tip_off (answered_at);

-- The accused and their registered relatives, by keyed hash: whoever is one of them stays away from the case.
create table tip_off_kin (
    number   varchar(40) not null references tip_off (number),
    id_hmac  varchar(64) not null,
    entered  date not null,
    primary key (number, id_hmac)
);

create index tip_off_kin_by_hash on tip_off_kin (id_hmac);
