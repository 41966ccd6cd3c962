-- Batches of messages, their approval, appeals, and what became of the warned. Keys, hashes and signatures are hexadecimal; days are days since 1970-01-01.

create table batch (
    number bigint generated always as identity primary key,
    state varchar(20) not null,
    kind varchar(20) not null,
    rule varchar(200) not null,
    quarantine_days int not null,
    languages varchar(1000) not null,
    templates varchar(4000) not null,
    hot_line varchar(200) not null,
    prepared_by int not null references account,
    prepared_at timestamp with time zone not null,
    submitted_at timestamp with time zone,
    digest char(64),
    parts_box varchar(1000),
    decided_by int references account,
    decided_at timestamp with time zone,
    reason varchar(1000),
    signature varchar(200),
    ended_at timestamp with time zone
);

create table batch_line (
    message bigint generated always as identity primary key,
    batch bigint not null references batch on delete cascade,
    line int not null,
    subscriber int not null,
    -- What it rests on; null once the case's consent was withdrawn.
    case_id varchar(64),
    reference char(11),
    exposed_day bigint,
    chance double precision,
    minutes double precision,
    sure_minutes double precision,
    expected_minutes double precision,
    possible_minutes double precision,
    verdict varchar(30),
    weight double precision,
    first_t double precision,
    last_t double precision,
    min_distance_m double precision,
    -- The message that it takes back.
    retracts bigint references batch_line on delete set null,
    rejection varchar(1000),
    -- Needed until the message is out; then its hash alone stays.
    code varchar(30),
    code_hash char(64) unique,
    address_part varchar(400),
    -- Bind the line's content, so that it can be erased and the batch still be verified.
    nonce char(64),
    digest char(64),
    unique (batch, line)
);
create index batch_line_by_subscriber on batch_line (subscriber);
create index batch_line_by_case on batch_line (case_id);

create table appeal (
    message bigint primary key references batch_line,
    taken_by int not null references account,
    taken_at timestamp with time zone not null,
    note varchar(1000) not null,
    decided_by int references account,
    decided_at timestamp with time zone,
    is_upheld boolean,
    reason varchar(1000)
);

-- A warned subscriber who later tested positive and consented: the exposure is linked to that case.
create table outcome (
    message bigint primary key references batch_line,
    case_id varchar(64) not null references case_record on delete cascade,
    linked_by int not null references account,
    linked_at timestamp with time zone not null
);
