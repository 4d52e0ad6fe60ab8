-- What operators ask of tablets, and what the tablets say of it. One that went to many tablets has a row for each, with one batch.
create table kiosk_commands (
  organization_id uuid not null,
  id uuid not null,
  batch_id uuid not null,
  kiosk_id uuid not null,
  kind text not null,
  actor text not null,
  sent_at bigint not null,
  offline boolean not null,
  received_at bigint,
  in_use_at bigint,
  applied_at bigint,
  painted_at bigint,
  failed_at bigint,
  reason text,
  primary key (organization_id, id),
  foreign key (organization_id, kiosk_id) references kiosks (organization_id, id)
);
create index kiosk_commands_by_kiosk on kiosk_commands (organization_id, kiosk_id, sent_at);
create index kiosk_commands_by_batch on kiosk_commands (organization_id, batch_id);
create index kiosk_commands_by_age on kiosk_commands (sent_at);

-- A tablet's hours: how much of each it was connected, painting and current. Nodes add to them; an hour without a connection has no row.
create table kiosk_hours (
  organization_id uuid not null,
  kiosk_id uuid not null,
  hour bigint not null,
  connected_ms bigint not null,
  painting_ms bigint not null,
  current_ms bigint not null,
  connects integer not null,
  outbox_most integer not null,
  clock_skew_ms bigint not null,
  battery_percent integer,
  storage_used_bytes bigint,
  primary key (organization_id, kiosk_id, hour)
);
create index kiosk_hours_by_age on kiosk_hours (hour);
