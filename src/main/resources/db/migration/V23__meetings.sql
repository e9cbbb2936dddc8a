-- One sitting of a body, and what it decided, in the order of the meeting. Who came and how each was voted on is sealed.
create table meeting (
    number         varchar(40)  not null primary key,
    union_code     varchar(12)  not null references union_unit (code),
    body           varchar(30)  not null,
    held_on        date         not null,
    recorded_by    varchar(64)  not null,
    in_place_of    varchar(64),
    recorded_at    timestamp with time zone not null,
    content_sealed varchar(200000) not null
);
create index meeting_union on meeting (union_code, body, recorded_at);

create table meeting_item (
    meeting        varchar(40)  not null references meeting (number),
    position       integer      not null,
    case_id        varchar(40)  not null,
    matter         varchar(200) not null,
    title          varchar(200) not null,
    carried        boolean      not null,
    content_sealed varchar(30000),
    primary key (meeting, position)
);
create index meeting_item_case on meeting_item (case_id);
