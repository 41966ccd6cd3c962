-- Subscribers are numbered in the order in which they come in, so those of one import are a range: a row for each took nearly half of
-- the time that new ones cost.

create table subscriber_range (
    first_id int primary key,
    last_id int not null,
    -- Whose subscribers they are; '' for an unnamed carrier.
    carrier varchar(100) not null,
    check (first_id <= last_id)
);
insert into subscriber_range (first_id, last_id, carrier)
    select min(id), max(id), carrier from (select id, carrier, id - row_number() over (partition by carrier order by id) as shift from subscriber)
    group by carrier, shift;
-- What refers to a subscriber is held against the ranges by the check of a station.
drop table subscriber cascade;

-- Of one import a sheet may have several rows, as it is written while the file is read.
alter table address_sheet drop primary key;
create index address_sheet_by_sheet on address_sheet (sheet, address_key);
