-- Instants named _t are UTC seconds since 1970-01-01; angles named _e7 are 1e-7 degree.

create table setting (
    name varchar(100) primary key,
    content varchar(100000) not null
);

create table import_record (
    id bigint generated always as identity primary key,
    content_sha256 char(64) not null unique,
    imported_at timestamp with time zone not null,
    file_name varchar(4096) not null,
    kind varchar(200) not null,
    rows_read bigint not null,
    rows_stored bigint not null,
    rows_rejected bigint not null,
    notes varchar(100000) not null
);

create table case_record (
    id varchar(64) primary key,
    test_positive_at timestamp with time zone,
    onset timestamp with time zone,
    isolation timestamp with time zone,
    consent_id varchar(200),
    consent_at timestamp with time zone
);

create table consent_purpose (
    case_id varchar(64) not null references case_record on delete cascade,
    purpose varchar(40) not null,
    primary key (case_id, purpose)
);

create table history_fix (
    case_id varchar(64) not null references case_record on delete cascade,
    t bigint not null,
    lat_e7 int not null,
    lon_e7 int not null,
    accuracy_m real not null,
    primary key (case_id, t)
);

create table subscriber (
    id int primary key,
    token varchar(20) not null unique
);

create table fix_block (
    id bigint generated always as identity primary key,
    epoch_day int not null,
    first_subscriber int not null,
    last_subscriber int not null,
    fixes int not null,
    min_t bigint not null,
    max_t bigint not null,
    min_lat_e7 int not null,
    max_lat_e7 int not null,
    min_lon_e7 int not null,
    max_lon_e7 int not null,
    payload blob not null
);
create index fix_block_by_subscriber on fix_block (first_subscriber, last_subscriber);

create table contact_reference (
    case_id varchar(64) not null references case_record on delete cascade,
    subscriber int not null references subscriber,
    reference char(11) not null,
    primary key (case_id, subscriber),
    unique (case_id, reference)
);

create table match_run (
    case_id varchar(64) primary key references case_record on delete cascade,
    matched_at timestamp with time zone not null,
    rule_name varchar(200) not null,
    radius_m double precision not null,
    minutes double precision not null,
    comparison varchar(20) not null,
    counted_over varchar(20) not null,
    lookback_s bigint not null,
    days_after int,
    max_gap_s int not null,
    bridge_s int not null,
    incubation_days_min int not null,
    incubation_days_max int not null,
    quarantine_days int not null,
    source varchar(400) not null
);

create table episode (
    case_id varchar(64) not null references match_run on delete cascade,
    subscriber int not null references subscriber,
    start_t double precision not null,
    end_t double precision not null,
    minutes double precision not null,
    lat_deg double precision not null,
    lon_deg double precision not null,
    min_distance_m double precision not null,
    primary key (case_id, subscriber, start_t)
);

create table map_layer (
    name varchar(200) primary key,
    geojson clob not null
);
