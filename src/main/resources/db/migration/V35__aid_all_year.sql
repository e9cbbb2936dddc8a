-- When the letter was delivered that tells of a refusal, and what stands in the place of a case whose papers are destroyed by rule.
alter table aid_case add column told_on date;
alter table aid_case add column erased_on date;
alter table aid_case add column erased_approval varchar(40);
create index aid_case_kept on aid_case (determining_union, ended_on);
create index aid_case_filed on aid_case (filed_at);

-- 转正: when an application for an archive was begun with the record.
alter table aid_temporary add column conversion_on date;
create index aid_temporary_owner on aid_temporary (owner_union, opened_on);
