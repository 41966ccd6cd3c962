-- That one case infected another, as a tracer learnt it. To take it back is to delete its row; it goes with the consent of either.

create table transmission_link (
    number bigint generated always as identity primary key,
    infector varchar(64) not null references case_record on delete cascade,
    infectee varchar(64) not null unique references case_record on delete cascade,
    reason varchar(500) not null,
    entered_by int not null references account,
    entered_at timestamp with time zone not null
);
create index transmission_link_by_infector on transmission_link (infector);
