-- The same person as two cases: what of identities can be compared, sealed; which two were merged, and which two are not the same.

-- Null where it was recorded before there were sketches, or by somebody who could not make one. Hexadecimal.
alter table identity add column sketch varchar(2000);

-- Nothing of either case moves: to take a merge back is to delete its row.
create table case_merge (
    merged varchar(64) primary key references case_record on delete cascade,
    kept varchar(64) not null references case_record on delete cascade,
    merged_by int not null references account,
    merged_at timestamp with time zone not null
);
create index case_merge_by_kept on case_merge (kept);

-- The case that sorts first stands first.
create table told_apart (
    first_case varchar(64) not null references case_record on delete cascade,
    second_case varchar(64) not null references case_record on delete cascade,
    told_by int not null references account,
    told_at timestamp with time zone not null,
    primary key (first_case, second_case)
);
create index told_apart_by_second on told_apart (second_case);
