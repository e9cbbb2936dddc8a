-- How many findings of audits wait for the answer of the person's union.
alter table digest add column findings integer default 0 not null;
