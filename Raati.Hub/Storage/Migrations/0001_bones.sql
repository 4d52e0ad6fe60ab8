-- One script for both engines: SQLite takes type names as they come (uuid and bytea columns hold blobs, boolean holds 0 and 1).
-- Times are ms since 1970 UTC. Every row belongs to one organization, and every key begins with it.

create table organizations (
  id uuid primary key,
  name text not null,
  log_epoch bigint not null,
  log_head bigint not null,
  created_at bigint not null
);

create table areas (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text not null,
  primary key (organization_id, id),
  unique (organization_id, name)
);

create table stores (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text not null,
  area_id uuid,
  format text not null,
  time_zone text not null,
  member_count integer not null,
  primary key (organization_id, id),
  unique (organization_id, name),
  foreign key (organization_id, area_id) references areas (organization_id, id)
);

create table kiosks (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text not null,
  store_id uuid not null,
  placement_id uuid not null,
  touchpoint text not null,
  tags text not null,
  staff_test boolean not null,
  paired_at bigint not null,
  retired_at bigint,
  token_shared_at bigint,
  primary key (organization_id, id),
  foreign key (organization_id, store_id) references stores (organization_id, id)
);

create index kiosks_by_store on kiosks (organization_id, store_id);

-- A kiosk has one token, and for a while two: the old one works until the new one has been used.
create table kiosk_tokens (
  token_hash bytea primary key,
  organization_id uuid not null,
  kiosk_id uuid not null,
  issued_at bigint not null,
  seen_at bigint,
  foreign key (organization_id, kiosk_id) references kiosks (organization_id, id)
);
create index kiosk_tokens_by_kiosk on kiosk_tokens (organization_id, kiosk_id);

create table placements (
  organization_id uuid not null,
  id uuid not null,
  kiosk_id uuid not null,
  store_id uuid not null,
  from_at bigint not null,
  until_at bigint,
  primary key (organization_id, id),
  foreign key (organization_id, kiosk_id) references kiosks (organization_id, id)
);
create index placements_by_kiosk on placements (organization_id, kiosk_id);

-- A pairing has no organization until an operator approves it.
create table pairings (
  code text primary key,
  secret_hash bytea not null,
  created_at bigint not null,
  expires_at bigint not null,
  organization_id uuid,
  kiosk_id uuid,
  approved_at bigint
);
create index pairings_by_expiry on pairings (expires_at);
create index pairings_by_kiosk on pairings (organization_id, kiosk_id);

create table operators (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  email text not null,
  normalized_email text not null unique,
  password_hash text,
  security_stamp text not null,
  role text not null,
  failed_count integer not null,
  locked_until bigint,
  created_at bigint not null,
  primary key (organization_id, id),
  unique (id)
);

create table operator_stores (
  organization_id uuid not null,
  operator_id uuid not null,
  store_id uuid not null,
  primary key (organization_id, operator_id, store_id),
  foreign key (organization_id, operator_id) references operators (organization_id, id),
  foreign key (organization_id, store_id) references stores (organization_id, id)
);

create table secret_links (
  token_hash bytea primary key,
  purpose text not null,
  operator_id uuid,
  organization_id uuid,
  expires_at bigint not null,
  used_at bigint
);

create table api_keys (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text not null,
  role text not null,
  platform boolean not null,
  secret_hash bytea not null unique,
  created_at bigint not null,
  expires_at bigint not null,
  revoked_at bigint,
  primary key (organization_id, id)
);

create table audit_log (
  organization_id uuid not null,
  id uuid not null,
  at bigint not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail text,
  primary key (organization_id, id)
);

create table data_protection_keys (
  name text primary key,
  xml text not null
);

-- The latest state of every publication; the log says in which order they came to be.
create table publications (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  version integer not null,
  kind text not null,
  audience text not null,
  document text not null,
  live boolean not null,
  log_offset bigint not null,
  published_at bigint not null,
  primary key (organization_id, id)
);

create index publications_by_offset on publications (organization_id, log_offset);

-- kind: publication (subject is one), kiosk, store or area (its audience traits changed).
-- Offsets rise and have gaps: none is used again after a restore.
create table publication_log (
  organization_id uuid not null references organizations (id),
  log_offset bigint not null,
  kind text not null,
  subject_id uuid not null,
  primary key (organization_id, log_offset)
);

create table receipts (
  organization_id uuid not null,
  publication_id uuid not null,
  version integer not null,
  kiosk_id uuid not null,
  received_at bigint,
  applied_at bigint,
  painted_at bigint,
  in_use_at bigint,
  failed_at bigint,
  reason text,
  primary key (organization_id, publication_id, version, kiosk_id)
);

create table polls (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  content text not null,
  created_at bigint not null,
  published_at bigint,
  opens_at bigint,
  closes_at bigint,
  rapid_repeat_ms bigint not null,
  certified_at bigint,
  archived_at bigint,
  -- Keys the HMAC under which ballots stand in certificates: their ids never leave hub and tablet.
  poll_key bytea not null,
  primary key (organization_id, id)
);

-- Ballots of all classes, and how often the tally was made anew: the version of a frame. Its row is the poll's lock.
create table poll_totals (
  organization_id uuid not null,
  poll_id uuid not null,
  tally_epoch bigint not null,
  ballots bigint not null,
  primary key (organization_id, poll_id)
);

create table ballots (
  organization_id uuid not null,
  id uuid not null,
  poll_id uuid not null,
  kiosk_id uuid not null,
  placement_id uuid not null,
  store_id uuid not null,
  channel text not null,
  class text not null,
  answers text not null,
  sitting_id uuid not null,
  kiosk_sequence bigint not null,
  since_previous_ms bigint,
  on_screen_ms integer not null,
  language text not null,
  cast_at bigint not null,
  time_quality text not null,
  staff_test boolean not null,
  received_at bigint not null,
  content_hash bytea not null,
  primary key (organization_id, id)
);
create index ballots_by_poll on ballots (organization_id, poll_id, kiosk_id);

create table tallies (
  organization_id uuid not null,
  poll_id uuid not null,
  question_id integer not null,
  option_id integer not null,
  store_id uuid not null,
  channel text not null,
  class text not null,
  ballots bigint not null,
  primary key (organization_id, poll_id, question_id, option_id, store_id, channel, class)
);

-- Counted by ballot, not by option: a ballot of several questions or options counts once here.
create table class_totals (
  organization_id uuid not null,
  poll_id uuid not null,
  store_id uuid not null,
  channel text not null,
  class text not null,
  ballots bigint not null,
  primary key (organization_id, poll_id, store_id, channel, class)
);

create table quarantined_ballots (
  organization_id uuid not null,
  id uuid not null,
  kiosk_id uuid not null,
  poll_id uuid not null,
  raw text not null,
  received_at bigint not null,
  primary key (organization_id, id)
);

-- The last split that was let out of a poll whose split moves in steps.
create table published_splits (
  organization_id uuid not null,
  poll_id uuid not null,
  tally_epoch bigint not null,
  ballots bigint not null,
  answers bigint not null,
  counts text not null,
  as_of bigint not null,
  primary key (organization_id, poll_id)
);

create table certificates (
  organization_id uuid not null,
  poll_id uuid not null,
  revision integer not null,
  content text not null,
  certified_at bigint not null,
  primary key (organization_id, poll_id, revision)
);

create table bulletins (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  content text not null,
  created_at bigint not null,
  published boolean not null,
  changed boolean not null,
  primary key (organization_id, id)
);

create table feedback (
  organization_id uuid not null,
  id uuid not null,
  kiosk_id uuid not null,
  placement_id uuid not null,
  store_id uuid not null,
  sitting_id uuid not null,
  mood text not null,
  text text,
  language text not null,
  left_at bigint not null,
  time_quality text not null,
  received_at bigint not null,
  content_hash bytea not null,
  primary key (organization_id, id)
);
create index feedback_by_store on feedback (organization_id, store_id, left_at);
create index feedback_by_time on feedback (organization_id, left_at, id);

-- A running hub. Its lease is by the database's clock.
create table nodes (
  id uuid primary key,
  name text not null,
  started_at bigint not null,
  lease_until bigint not null
);

-- What is known of a tablet's connection; written by the node that holds it, fenced by connected_at.
create table presence (
  organization_id uuid not null,
  kiosk_id uuid not null,
  node_id uuid not null,
  connected_at bigint not null,
  disconnected_at bigint,
  last_beat_at bigint,
  last_painted_at bigint,
  is_current boolean not null,
  outbox_count integer not null,
  parked_count integer not null,
  outbox_empty_at bigint,
  clock_skew_ms bigint not null,
  time_quality text not null,
  in_use boolean not null,
  build text,
  vitals text,
  changed_at bigint not null,
  primary key (organization_id, kiosk_id)
);
