-- Administrators whom a supervisor vouched for: only they take part in recovering accounts, besides the first.
create table vouched_administrator (
    account int primary key references account,
    vouched_by int not null references account,
    vouched_at timestamp with time zone not null
);
