-- Consent records in all their versions, and the scanned form. Of each case one record at most is the current one.

create table consent_form (
    id bigint generated always as identity primary key,
    case_id varchar(64) not null references case_record on delete cascade,
    kind varchar(10) not null,
    content blob not null
);
create index consent_form_by_case on consent_form (case_id);

create table consent_record (
    number bigint generated always as identity primary key,
    case_id varchar(64) not null references case_record on delete cascade,
    -- The case whose current record this is; null for all others.
    current_of varchar(64) unique references case_record on delete cascade,
    id varchar(200) not null,
    version int not null,
    given_at timestamp with time zone not null,
    recorded_at timestamp with time zone not null,
    scope_first_day bigint,
    scope_last_day bigint,
    expires_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    schema_version varchar(400) not null,
    controller varchar(400) not null,
    collection varchar(40) not null,
    jurisdiction varchar(400) not null,
    notice_language varchar(400) not null,
    notice varchar(400) not null,
    withdrawal_method varchar(400) not null,
    form_id bigint references consent_form on delete set null,
    unique (case_id, id, version)
);

create table consent_record_purpose (
    number bigint not null references consent_record on delete cascade,
    purpose varchar(40) not null,
    primary key (number, purpose)
);

insert into consent_record (case_id, current_of, id, version, given_at, recorded_at, schema_version, controller, collection, jurisdiction,
    notice_language, notice, withdrawal_method)
select id, id, consent_id, 1, consent_at, current_timestamp, 'ISO/IEC TS 27560:2023', 'as in the case line list', 'NOT_STATED',
    'as in the case line list', 'und', 'as in the case line list', 'as in the case line list'
from case_record where consent_id is not null and consent_at is not null;

insert into consent_record_purpose (number, purpose)
select r.number, p.purpose from consent_purpose p join consent_record r on r.case_id = p.case_id;

drop table consent_purpose;
alter table case_record drop column consent_id;
alter table case_record drop column consent_at;

-- Whose history an import brought, so that its report can be erased with the history.
alter table import_record add column case_id varchar(64) references case_record on delete set null;
update import_record i set case_id = coalesce(
    (select min(h.case_id) from history_fix h where h.import_id = i.id),
    (select c.id from case_record c where left(i.kind, length(c.id) + 18) = 'history of case ' || c.id || ', '
        order by length(c.id) desc fetch first row only));
create index import_record_by_case on import_record (case_id);
