-- 社会资源 are matched to needs that visits have found; never more of one than was given.
create table campaign_match (
    activity varchar(40)   not null references campaign_activity (number),
    visit    varchar(40)   not null references campaign_visit (visit),
    amount   numeric(14,2) not null check (amount >= 0),
    met      boolean       not null,
    primary key (activity, visit)
);
create index campaign_match_visit on campaign_match (visit);
