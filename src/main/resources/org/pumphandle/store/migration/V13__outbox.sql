-- Messages on their way out, each sent at most once. Instants named _ms are UTC milliseconds since 1970-01-01. A message's text holds its appeal
-- code, so it is cleared once the message will not be sent any more. Addresses are never stored.

create table outbox (
    number bigint primary key,
    batch bigint not null,
    carrier varchar(100) not null,
    template varchar(4000) not null,
    language varchar(1000) not null,
    text varchar(4000),
    not_before_ms bigint not null,
    expires_ms bigint not null,
    state varchar(20) not null,
    changed_ms bigint not null,
    -- Of the last hand-over that it was part of.
    handover bigint,
    way varchar(20),
    reason varchar(300)
);
create index outbox_by_state on outbox (state, batch, carrier, number);

create sequence outbox_handover;

-- What the gateway called each part of a message that it accepted, and the receipt of that part.
create table outbox_part (
    message bigint not null references outbox on delete cascade,
    part int not null,
    carrier varchar(100) not null,
    gateway_id varchar(65) not null,
    receipt varchar(20),
    receipt_reason varchar(300),
    receipt_ms bigint,
    primary key (message, part)
);
create index outbox_part_by_gateway_id on outbox_part (gateway_id, carrier);

-- Receipts that fit no message yet: they come before the gateway's answer was stored, or are of nobody.
create table outbox_early_receipt (
    gateway_id varchar(65) not null,
    carrier varchar(100) not null,
    receipt varchar(20) not null,
    receipt_reason varchar(300) not null,
    receipt_ms bigint not null,
    primary key (gateway_id, carrier)
);

-- What a person decided about a message in doubt.
create table outbox_decision (
    number bigint generated always as identity primary key,
    message bigint not null references outbox on delete cascade,
    decision varchar(20) not null,
    decided_by int not null,
    decided_ms bigint not null
);
create index outbox_decision_by_message on outbox_decision (message);
