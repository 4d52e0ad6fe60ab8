-- A person may be shut out without being forgotten. totp_key is protected by the hub's keys; totp_step is the last used step of 30 s.
alter table operators add column disabled_at bigint;
alter table operators add column totp_key text;
alter table operators add column totp_since bigint;
alter table operators add column totp_step bigint;

create table operator_recovery_codes (
  organization_id uuid not null,
  operator_id uuid not null,
  code_hash bytea not null,
  primary key (organization_id, operator_id, code_hash),
  foreign key (organization_id, operator_id) references operators (organization_id, id) on delete cascade
);

create table operator_passkeys (
  organization_id uuid not null,
  id uuid not null,
  operator_id uuid not null,
  credential_id bytea not null unique,
  public_key bytea not null,
  name text not null,
  created_at bigint not null,
  used_at bigint,
  sign_count bigint not null,
  transports text not null,
  user_verified boolean not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  attestation bytea not null,
  client_data bytea not null,
  primary key (organization_id, id),
  foreign key (organization_id, operator_id) references operators (organization_id, id) on delete cascade
);
create index operator_passkeys_by_operator on operator_passkeys (organization_id, operator_id);

-- One row a sign-in; without it the cookie is good for nothing. seen_at moves in slices of minutes.
create table operator_sessions (
  organization_id uuid not null,
  id uuid not null,
  operator_id uuid not null,
  started_at bigint not null,
  seen_at bigint not null,
  method text not null,
  network text not null,
  browser text,
  system text,
  primary key (organization_id, id),
  unique (id),
  foreign key (organization_id, operator_id) references operators (organization_id, id) on delete cascade
);
create index operator_sessions_by_operator on operator_sessions (organization_id, operator_id, started_at);
create index operator_sessions_by_seen on operator_sessions (seen_at);

-- Passkey challenges that were answered: each signs in once.
create table used_challenges (
  challenge_hash bytea primary key,
  expires_at bigint not null
);

create index audit_log_by_time on audit_log (organization_id, at, id);
create index audit_log_by_actor on audit_log (organization_id, actor, at, id);
