-- What a union was called before: old papers name it so.
create table former_union_name (
    code    varchar(12)  not null references union_unit (code),
    seq     integer      not null,
    name    varchar(100) not null,
    last_day date        not null,
    primary key (code, seq)
);

-- 当地城市低保标准: rows are only ever added. Of a region and first day the highest number counts; a correction is a
-- further row with its reason, and assessments already made keep the standard that they were made by.
create table local_standard (
    region         varchar(6)     not null,
    effective_from date           not null,
    seq            integer        not null,
    amount         numeric(10, 2) not null,
    source         varchar(200)   not null,
    reason         varchar(200),
    recorded_by    varchar(64),
    recorded_at    timestamp with time zone not null,
    primary key (region, effective_from, seq)
);
