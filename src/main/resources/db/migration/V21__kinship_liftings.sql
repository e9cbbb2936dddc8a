-- 亲属声明更正: a declaration of kinship in a case, or an entry of the register of relatives, that was a mistake. Whoever made it
-- asks, and another person confirms or refuses; one of case_id and entry is filled.
create table kinship_lifting (
    id            varchar(36) not null primary key,
    login         varchar(64) not null references person (login),
    case_id       varchar(40),
    entry         varchar(36) references relative_entry (id),
    state         varchar(20) not null,
    reason_sealed varchar(2000) not null,
    asked_at      timestamp with time zone not null,
    decided_by    varchar(64),
    decided_at    timestamp with time zone
);
create index kinship_lifting_login on kinship_lifting (login, asked_at);
create index kinship_lifting_case on kinship_lifting (case_id);

-- What was lifted stands no longer in anybody's way, and stays as a record.
alter table recused add column lifted_at timestamp with time zone;
alter table relative_entry add column lifted_at timestamp with time zone;
