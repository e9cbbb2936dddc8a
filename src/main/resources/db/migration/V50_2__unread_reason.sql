-- Why an audit was ended though not every case of its sample had been read; null where all had been.
alter table inspection_audit add column unread_reason varchar(200);
