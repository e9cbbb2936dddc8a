-- What a person has typed into a form that starts a case and not yet filed; the body is sealed by the vault. It goes
-- with the filing, or after 30 days.
create table start_draft (
    form     varchar(64) not null,
    login    varchar(64) not null,
    body     varchar(1000000) not null,
    saved_at timestamp with time zone not null,
    primary key (form, login)
);
create index start_draft_age on start_draft (saved_at);
