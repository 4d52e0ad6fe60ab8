-- Urgent messages. One that is here has been on the tablets: there are no drafts.
create table takeovers (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  content text not null,
  given_at bigint not null,
  given_by text not null,
  until_at bigint,
  withdrawn_at bigint,
  withdrawn_by text,
  primary key (organization_id, id)
);
create index takeovers_by_time on takeovers (organization_id, given_at);
-- When a tablet said that a publication was taken away.
alter table receipts add column removed_at bigint;
