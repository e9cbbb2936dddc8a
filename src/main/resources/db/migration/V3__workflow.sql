-- What a person has typed into a form and not yet handed in; the body is sealed by the vault. It goes with the task,
-- however that ends.
create table task_draft (
    task_id  varchar(64) not null references act_ru_task (id_) on delete cascade,
    login    varchar(64) not null,
    body     varchar(1000000) not null,
    saved_at timestamp with time zone not null,
    primary key (task_id, login)
);

-- How far the demonstration's clock runs ahead; one row at most.
create table demo_clock (
    id           integer not null primary key,
    ahead_millis bigint  not null
);
