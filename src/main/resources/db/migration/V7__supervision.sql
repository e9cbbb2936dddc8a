-- What was reminded of or escalated: once a task and kind, whoever sweeps.
create table reminder (
    task_id    varchar(64)  not null,
    kind       varchar(20)  not null,
    case_id    varchar(40)  not null,
    step       varchar(60)  not null,
    step_name  varchar(100) not null,
    title      varchar(200) not null,
    for_union  varchar(12)  not null,
    assignee   varchar(64),
    due_at     timestamp with time zone not null,
    raised_at  timestamp with time zone not null,
    primary key (task_id, kind)
);
create index reminder_union on reminder (for_union, raised_at);
