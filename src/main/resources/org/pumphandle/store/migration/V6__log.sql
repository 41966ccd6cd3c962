-- The audit log: an RFC 6962 Merkle tree. A leaf's text is made of its columns, so nothing is stored twice. Instants named _ms are UTC
-- milliseconds since 1970-01-01.

create table log_leaf (
    leaf bigint primary key,
    at_ms bigint not null,
    account int not null,
    role varchar(20) not null,
    action varchar(40) not null,
    commitment binary(32) not null,
    hash binary(32) not null
);

create index log_leaf_by_account on log_leaf (account, leaf desc);
create index log_leaf_by_action on log_leaf (action, leaf desc);

-- What a commitment binds. Erasing clears all but the leaf's number, and says when.
create table log_detail (
    leaf bigint primary key references log_leaf,
    nonce binary(32),
    account_name varchar(200),
    case_id varchar(64),
    text varchar(4000),
    erased_at_ms bigint,
    check ((nonce is null) = (erased_at_ms is not null))
);
create index log_detail_by_case on log_detail (case_id);

-- Hashes of whole subtrees of 256, 65,536, ... leaves; those between are few hashes away.
create table log_node (
    level int not null,
    position bigint not null,
    hash binary(32) not null,
    primary key (level, position)
);

create table log_head (
    size bigint primary key,
    root binary(32) not null,
    at_ms bigint not null,
    previous binary(32) not null,
    signature binary(64) not null
);
