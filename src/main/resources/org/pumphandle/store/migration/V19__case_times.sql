-- When the station first heard of a case, and when it was first matched: how long people wait for a warning, and how many cases are still to come.
-- Of the cases that are there already nobody knows.

alter table case_record add column recorded_at timestamp with time zone;
alter table case_record alter column recorded_at set default current_timestamp;
alter table case_record add column first_matched_at timestamp with time zone;
