-- Published spread maps. Answers, their values and what they cost are only ever added: whatever was seen once cannot be taken back.
-- Hashes and signatures are hexadecimal; days are days since 1970-01-01.

-- One answer for each question, for good.
create table spread_answer (
    number bigint generated always as identity primary key,
    measure varchar(20) not null,
    grid varchar(60) not null,
    answered_day bigint not null,
    epsilon_thousandths int not null,
    k int not null,
    threshold bigint not null,
    published int not null,
    few_persons int not null,
    few_cases int not null,
    below_threshold int not null,
    complementary int not null,
    drawn_by int not null references account,
    drawn_at timestamp with time zone not null,
    unique (measure, grid, answered_day)
);

create table spread_value (
    answer bigint not null references spread_answer,
    q int not null,
    r int not null,
    -- With its noise.
    persons bigint not null,
    primary key (answer, q, r)
);

create table publication (
    number bigint generated always as identity primary key,
    state varchar(20) not null,
    audience varchar(20) not null,
    measure varchar(20) not null,
    grid varchar(60) not null,
    first_day bigint not null,
    last_day bigint not null,
    mark varchar(1000) not null,
    digest char(64) not null,
    prepared_by int not null references account,
    prepared_at timestamp with time zone not null,
    decided_by int references account,
    decided_at timestamp with time zone,
    reason varchar(1000),
    signature varchar(200)
);

-- The ledger: an answer costs an audience once.
create table spread_spending (
    answer bigint not null references spread_answer,
    audience varchar(20) not null,
    publication bigint not null references publication,
    primary key (answer, audience)
);
