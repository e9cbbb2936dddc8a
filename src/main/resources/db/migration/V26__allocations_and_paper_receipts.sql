-- What each unit reported for the sharing out of a round's places: by the counts that the programme weighs.
create table round_count (
    round    varchar(40) not null references programme_round (round),
    unit     varchar(12) not null,
    count_id varchar(40) not null,
    figure   bigint      not null,
    primary key (round, unit, count_id)
);

-- 纸质材料: on which day a union received how many copies of a nomination's sealed papers, and who confirmed it.
create table paper_receipt (
    case_id     varchar(40) not null references nomination (case_id),
    union_code  varchar(12) not null,
    received_on date        not null,
    copies      integer     not null,
    received_by varchar(64) not null,
    told_at     timestamp with time zone not null,
    primary key (case_id, union_code)
);
