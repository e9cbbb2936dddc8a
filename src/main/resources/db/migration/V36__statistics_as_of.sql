-- What an archive was counted by before each correction, so that it is counted as it stood on any past day. What older versions
-- were counted by is not known; they count as their archive does.
alter table archive_version add column focus_group varchar(10);
alter table archive_version add column work_status varchar(20);
alter table archive_version add column model_worker varchar(10);
update archive_version set
    focus_group = (select a.focus_group from hardship_archive a where a.number = archive_version.archive),
    work_status = (select a.work_status from hardship_archive a where a.number = archive_version.archive),
    model_worker = (select a.model_worker from hardship_archive a where a.number = archive_version.archive);

-- From when a plan is there to be counted; the card follows it at once.
alter table assistance_plan add column kept_on date;
update assistance_plan set kept_on = coalesce(
    (select c.issued_on from contact_card c where c.archive = assistance_plan.archive),
    (select a.established_on from hardship_archive a where a.number = assistance_plan.archive));
alter table assistance_plan alter column kept_on set not null;

-- Changes of state from before they were counted. A row that only tells of what was destroyed by rule changes no state.
update archive_state set kind = case when state = 'SUPPORTED' then 'SUPPORTED' else 'LEFT' end
    where kind is null and state <> 'ACTIVE' and exists (select 1 from archive_state p
        where p.archive = archive_state.archive and p.seq = archive_state.seq - 1 and p.state <> archive_state.state);
