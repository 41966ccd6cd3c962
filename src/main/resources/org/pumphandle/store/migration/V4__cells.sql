-- Cells of carriers, each in its versions.
create table cell (
    import_id bigint not null references import_record on delete cascade,
    id varchar(100) not null,
    first_day bigint not null,
    last_day bigint not null,
    lat_e7 int not null,
    lon_e7 int not null,
    accuracy_m real not null,
    primary key (id, first_day, import_id)
);
create index cell_by_import on cell (import_id);
