-- A contact that was found in days whose fixes were destroyed since stands as it was found, where the case is matched again and nothing else changed.

alter table found_contact add column found_at timestamp with time zone;
update found_contact f set found_at = (select m.matched_at from match_run m where m.case_id = f.case_id);
alter table found_contact alter column found_at set not null;

-- Counts what changed the case's history.
alter table case_record add column history_version int default 0 not null;

-- The count of the history that was matched; -1 where it may have changed unseen: by an import, or by any undoing, of which only the log tells.
alter table match_run add column history_version int default 0 not null;
update match_run m set history_version = -1
where exists (select 1 from import_record i where i.case_id = m.case_id and i.imported_at >= m.matched_at)
    or exists (select 1 from log_leaf l where l.action = 'import-undone'
        and dateadd(millisecond, l.at_ms, timestamp with time zone '1970-01-01 00:00:00Z') >= m.matched_at);

-- When fixes of carriers were taken back, and of what time they were: what was found in them before does not stand.
create table undone_fixes (
    undone_at timestamp with time zone not null,
    min_t bigint not null,
    max_t bigint not null
);
