-- Those whose fixes are not taken in, as keyed hashes of their tokens: 128 bits in hexadecimal. The list itself is never stored.
create table excluded_token (
    keyed_hash char(32) primary key
);
