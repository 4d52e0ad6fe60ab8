-- What the organization's other systems know a store by, and when it is open.
alter table stores add column number text;
alter table stores add column opening_hours text;
create unique index stores_by_number on stores (organization_id, number) where number is not null;

-- The zone of a store that names none.
alter table organizations add column time_zone text not null default 'Europe/Helsinki';

-- What the tablets of an organization are told of their look; the publication carries it to them.
create table settings (
  organization_id uuid primary key references organizations (id),
  publication_id uuid not null,
  content text not null
);
