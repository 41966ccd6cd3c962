-- Exposure clusters with the episodes that they had when they were last found, so that each is known by one number from run to run.

create table known_cluster (
    number bigint generated always as identity primary key,
    rule_name varchar(200) not null,
    -- What tracers call it; '' where they do not.
    name varchar(60) not null
);

-- It goes with the contact; the begin is exactly that of the episode.
create table known_cluster_episode (
    cluster bigint not null references known_cluster on delete cascade,
    case_id varchar(64) not null,
    reference char(11) not null,
    start_t double precision not null,
    primary key (cluster, case_id, reference, start_t),
    foreign key (case_id, reference) references contact_reference (case_id, reference) on delete cascade
);
create index known_cluster_episode_by_contact on known_cluster_episode (case_id, reference);
