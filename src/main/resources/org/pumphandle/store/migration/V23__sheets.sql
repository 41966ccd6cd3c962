-- Tokens and sealed addresses lie in sheets: a row for each 256 numbers of subscribers, not for each subscriber. A row with its entries in several
-- indexes for each took most of the time of an import of subscribers who were not known before.

create table token_sheet (
    id bigint generated always as identity primary key,
    -- A subscriber's number divided by 256.
    sheet int not null,
    -- Whose pseudonyms they are; '' for an unnamed carrier, and for what was made here.
    carrier varchar(100) not null,
    -- First day of the period in whose key they were made, days since 1970-01-01; null for a carrier's own.
    period bigint,
    subscribers int array not null,
    tokens varchar(20) array not null
);
create index token_sheet_by_sheet on token_sheet (sheet);
insert into token_sheet (sheet, carrier, period, subscribers, tokens)
    select subscriber / 256, carrier, period, array_agg(subscriber order by subscriber, token), array_agg(token order by subscriber, token)
    from subscriber_token group by subscriber / 256, carrier, period;
drop table subscriber_token;

-- The number or long pseudonym that a token was made of, sealed: what opens it is split between tracers, supervisors and the keyring.
create table address_sheet (
    sheet int not null,
    address_key bigint not null references address_key on delete cascade,
    subscribers int array not null,
    -- In hexadecimal.
    sealed varchar(2000) array not null,
    primary key (sheet, address_key)
);
create index address_sheet_by_key on address_sheet (address_key);
insert into address_sheet (sheet, address_key, subscribers, sealed)
    select subscriber / 256, address_key, array_agg(subscriber order by subscriber), array_agg(sealed order by subscriber)
    from sealed_address group by subscriber / 256, address_key;
drop table sealed_address;
