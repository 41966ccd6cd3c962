-- What tracers write down of a case while they trace it: where it stands, notes, follow-ups. All of it goes with the consent that is withdrawn.

-- A case without a row is new.
create table case_tracing (
    case_id varchar(64) primary key references case_record on delete cascade,
    status varchar(20) not null,
    reason varchar(20),
    changed_by int not null references account,
    changed_at timestamp with time zone not null
);

create table case_note (
    number bigint generated always as identity primary key,
    case_id varchar(64) not null references case_record on delete cascade,
    -- Who took the text out, and when; null where it stands.
    erased_by int references account,
    erased_at timestamp with time zone
);
create index case_note_by_case on case_note (case_id);

-- A correction is a version of its own; what was there stays.
create table case_note_version (
    note bigint not null references case_note on delete cascade,
    version int not null,
    text varchar(2000) not null,
    written_by int not null references account,
    written_at timestamp with time zone not null,
    primary key (note, version)
);

create table follow_up (
    number bigint generated always as identity primary key,
    case_id varchar(64) not null references case_record on delete cascade,
    task varchar(200) not null,
    due_at timestamp with time zone not null,
    is_done boolean not null
);
create index follow_up_by_case on follow_up (case_id);

create table follow_up_change (
    follow_up bigint not null references follow_up on delete cascade,
    version int not null,
    kind varchar(20) not null,
    changed_by int not null references account,
    changed_at timestamp with time zone not null,
    primary key (follow_up, version)
);

-- The number of a note stands behind that of its case.
alter table changed_record alter column record_key varchar(100) not null;
