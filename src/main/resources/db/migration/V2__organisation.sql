-- The union tree. Who is next above a unit, and who determines, is data of the unit: domain.md 0.1, S2 二(一)3.
create table union_unit (
    code        varchar(12)  not null primary key,
    name        varchar(100) not null,
    tier        varchar(20)  not null,
    parent      varchar(12)  references union_unit (code),
    region      varchar(6)   not null,
    determines  boolean      not null,
    review_by   varchar(12)  references union_unit (code)
);
create index union_unit_parent on union_unit (parent);

create table person (
    login         varchar(64)  not null primary key,
    name          varchar(100) not null,
    password_hash varchar(200) not null,
    union_code    varchar(12)  not null references union_unit (code),
    valid_from    date         not null,
    valid_until   date
);
create index person_union on person (union_code);

create table person_role (
    login varchar(64) not null references person (login),
    role  varchar(20) not null,
    primary key (login, role)
);
create index person_role_role on person_role (role);
