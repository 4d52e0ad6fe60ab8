-- An organization that is made up, to look at: its console says so, and it can be removed.
alter table organizations add column demo boolean not null default false;
