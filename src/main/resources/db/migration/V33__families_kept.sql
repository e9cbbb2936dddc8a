-- 走访材料 of families that are not on file are kept for ten years; what was erased names the approval.
alter table campaign_target add column erased_on date;
alter table campaign_target add column erased_by varchar(40);
create index campaign_closed on campaign (closed_on);
