-- Records that changed since the search index last looked; kept in the transaction that changes them.
create table changed_record (
    number bigint generated always as identity primary key,
    kind varchar(20) not null,
    record_key varchar(64) not null
);
