-- Papers that were uploaded. Until they are handed in with a form they belong to their uploader, afterwards to the case.
create table document_file (
    id           varchar(36)   not null primary key,
    uploader     varchar(64)   not null,
    name_sealed  varchar(1000) not null,
    type         varchar(10)   not null,
    size_bytes   integer       not null,
    digest       varchar(64)   not null,
    uploaded_at  timestamp with time zone not null,
    case_id      varchar(40),
    step         varchar(60),
    kind         varchar(40),
    handed_in_at timestamp with time zone
);
create index document_file_uploader on document_file (uploader, case_id);
create index document_file_case on document_file (case_id);

-- The content, sealed in pieces of 512 KiB: neither database nor server ever handles a whole file at once.
create table document_piece (
    file_id        varchar(36) not null references document_file (id) on delete cascade,
    seq            integer     not null,
    content_sealed bytea       not null,
    primary key (file_id, seq)
);
