-- The union that determines looks at the lists that hang for its cases.
alter table publicity add column determining_union varchar(12);
update publicity set determining_union =
    (select c.determining_union from hardship_case c where c.case_id = publicity.case_id);
alter table publicity alter column determining_union set not null;
create index publicity_owner on publicity (owner_union, state);
create index publicity_determining on publicity (determining_union, state);
create index publicity_investigating on publicity (investigating_union, state);
