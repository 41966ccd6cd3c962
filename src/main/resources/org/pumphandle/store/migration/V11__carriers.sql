-- Tokens are a carrier's own, or made here of numbers under a key of the carrier and of a period, which is destroyed when no fix of that period is kept.

alter table subscriber add column carrier varchar(100) default '' not null;

create table subscriber_token (
    -- Whose pseudonym it is; '' for an unnamed carrier, and for what was made here.
    carrier varchar(100) not null,
    token varchar(20) not null,
    -- First day of the period in whose key it was made, days since 1970-01-01; null for a carrier's own.
    period bigint,
    subscriber int not null references subscriber on delete cascade,
    primary key (carrier, token)
);
create index subscriber_token_by_period on subscriber_token (period);
create index subscriber_token_by_subscriber on subscriber_token (subscriber);

insert into subscriber_token (carrier, token, period, subscriber) select '', token, null, id from subscriber;
alter table subscriber drop column token;

-- The number or long pseudonym that a token was made of, sealed: what opens it is split between tracers, supervisors and the keyring.
create table address_key (
    id bigint primary key,
    period bigint not null,
    tracer_box varchar(1000) not null,
    supervisor_box varchar(1000) not null
);
create table sealed_address (
    subscriber int not null references subscriber on delete cascade,
    address_key bigint not null references address_key on delete cascade,
    -- In hexadecimal.
    sealed varchar(2000) not null,
    primary key (subscriber, address_key)
);
create index sealed_address_by_key on sealed_address (address_key);
