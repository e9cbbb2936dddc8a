-- How often a person's union was urged since the digests of the day before.
alter table digest add column urged integer default 0 not null;
