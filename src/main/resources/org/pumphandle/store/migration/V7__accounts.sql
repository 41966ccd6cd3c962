-- Accounts, keys that the members of a role share, and identities under a key that is split between two roles. Keys are hexadecimal; a box is what
-- is sealed to a public key.

create table account (
    number int primary key,
    name varchar(40) not null unique,
    role varchar(20) not null,
    seal_key varchar(64) not null,
    sign_key varchar(64) not null,
    made_at timestamp with time zone not null,
    closed_at timestamp with time zone
);

create table role_key (
    role varchar(20) primary key,
    seal_key varchar(64) not null
);

create table role_grant (
    account int primary key references account,
    box varchar(1000) not null
);

-- The role's key in a box for the second administrator, inside a box for the first: two of them together open it.
create table role_escrow (
    role varchar(20) not null references role_key,
    first_administrator int not null references account,
    second_administrator int not null references account,
    box varchar(2000) not null,
    primary key (role, first_administrator, second_administrator)
);

create table recovery (
    account int primary key references account,
    asked_by int not null references account,
    asked_at timestamp with time zone not null
);

-- The inner box, opened by who asked, for the one who confirms.
create table recovery_part (
    account int not null references recovery on delete cascade,
    administrator int not null references account,
    box varchar(1000) not null,
    primary key (account, administrator)
);

create table identity (
    case_id varchar(64) primary key references case_record on delete cascade,
    sealed varchar(20000) not null,
    tracer_box varchar(1000) not null,
    supervisor_box varchar(1000) not null,
    recorded_by int not null references account,
    recorded_at timestamp with time zone not null
);

create table identity_request (
    id bigint generated always as identity primary key,
    case_id varchar(64) not null references identity on delete cascade,
    asked_by int not null references account,
    asked_at timestamp with time zone not null,
    reason varchar(1000) not null,
    tracer_box varchar(1000) not null,
    answer varchar(20000),
    answered_at timestamp with time zone
);
