-- What the ledger is told of a scanned paper can be checked outside without any key: a digest over a salt of the file's own
-- and its content. What was uploaded before has a digest that only the keys can check.
alter table document_file add column committed boolean default false not null;
