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
