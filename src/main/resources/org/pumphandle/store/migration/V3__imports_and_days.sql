-- Carrier fixes lie in a file of their own, each day under its own key; what was imported is known by import, so that it can be undone.
-- No station with data in the tables that are dropped here was ever released.

delete from match_run;
delete from history_fix;
delete from import_record;
drop table fix_block;
drop table history_fix;

alter table import_record add column rows_duplicate bigint default 0 not null;
alter table import_record add column min_t bigint;
alter table import_record add column max_t bigint;
alter table import_record add column min_lat_e7 int;
alter table import_record add column max_lat_e7 int;
alter table import_record add column min_lon_e7 int;
alter table import_record add column max_lon_e7 int;
-- Fixes stored for each hour from the first on, as text: the first hour since 1970-01-01, a colon, counts with commas between.
alter table import_record add column hourly varchar(100000) default '' not null;
alter table import_record add column rejects_file varchar(4096);

create table import_reject (
    import_id bigint not null references import_record on delete cascade,
    line bigint not null,
    reason varchar(4000) not null
);
create index import_reject_by_import on import_reject (import_id);

-- Rows of the later import were left out because the earlier one has them, so the earlier one is not undone before the later.
create table import_overlap (
    later_id bigint not null references import_record on delete cascade,
    earlier_id bigint not null references import_record,
    primary key (later_id, earlier_id)
);

create table history_fix (
    import_id bigint not null references import_record,
    case_id varchar(64) not null references case_record on delete cascade,
    t bigint not null,
    lat_e7 int not null,
    lon_e7 int not null,
    accuracy_m real not null,
    primary key (case_id, t, import_id)
);
create index history_fix_by_import on history_fix (import_id);

-- The index of the archive. The block itself lies under the same id in the file of the fixes.
create table fix_block (
    id bigint primary key,
    import_id bigint not null references import_record,
    epoch_day bigint not null,
    band int not null,
    fixes int not null,
    min_t bigint not null,
    max_t bigint not null,
    min_lat_e7 int not null,
    max_lat_e7 int not null,
    min_lon_e7 int not null,
    max_lon_e7 int not null
);
create index fix_block_by_import on fix_block (import_id);

create table retention_run (
    id bigint generated always as identity primary key,
    at timestamp with time zone not null,
    first_kept_day bigint not null,
    days int not null,
    blocks bigint not null,
    fixes bigint not null
);
