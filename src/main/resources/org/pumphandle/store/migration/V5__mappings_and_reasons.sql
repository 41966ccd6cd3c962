-- Which column is what in a carrier's files, kept for the next of them. The text is lines of key=value; it names columns, never values.
create table column_mapping (
    carrier varchar(100) primary key,
    mapping varchar(10000) not null,
    used_at timestamp with time zone not null
);

-- How many rows of an import were rejected for which reason, without the values that were found.
create table import_reason (
    import_id bigint not null references import_record on delete cascade,
    reason varchar(4000) not null,
    rows_rejected bigint not null
);
create index import_reason_by_import on import_reason (import_id);

alter table import_record add column file_bytes bigint default 0 not null;
