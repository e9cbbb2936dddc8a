-- The list of those who work on tip-offs, by the union whose they are.
create index tip_off_by_handler on tip_off (handled_by, received_at, number);
