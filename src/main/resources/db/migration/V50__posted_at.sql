-- When a list was put up and not only on which day, so that a case can be read in the order in which it happened. The ledger
-- knows it of what hangs already.
alter table publicity add column posted_at timestamp with time zone;
update publicity set posted_at = coalesce(
    (select max(e.at) from ledger_event e
     where e.case_id = publicity.case_id and e.act = 'PUBLISHED' and e.facts like '%' || publicity.number || '%'),
    cast(posted_on as timestamp with time zone))
where posted_on is not null;
