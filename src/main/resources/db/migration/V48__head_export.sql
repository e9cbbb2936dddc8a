-- How far the daily heads have been written into the operator's folder. One row, which a node locks while it writes.
create table head_export (
    id       smallint primary key,
    -- The last day whose head lies there; null before the first.
    last_day date,
    tried_at timestamp with time zone,
    -- Why the last try failed; null where it did not.
    failure  varchar(100)
);

insert into head_export (id) values (1);
