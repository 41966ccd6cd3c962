-- Answers of several carriers' lakes to one query stand beside each other.

-- The query that the run is an answer to; '' where the station matched its own fixes.
alter table match_run add column query varchar(100) default '' not null;
-- Whose lake it was found in; '' for an unnamed carrier, and where the station matched its own fixes.
alter table found_contact add column carrier varchar(100) default '' not null;
