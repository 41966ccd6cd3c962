-- What the accuracies leave certain of each contact. Cases matched before it was kept are to be matched again.

delete from match_run;

create table found_contact (
    case_id varchar(64) not null references match_run on delete cascade,
    subscriber int not null references subscriber,
    nominal boolean not null,
    sure_minutes double precision not null,
    expected_minutes double precision not null,
    possible_minutes double precision not null,
    verdict varchar(30) not null,
    weight double precision not null,
    first_t double precision not null,
    last_t double precision not null,
    min_distance_m double precision not null,
    primary key (case_id, subscriber)
);
