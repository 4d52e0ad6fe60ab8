-- Pictures and videos. The bytes are kept once, whoever has them; a row in media is what makes them an organization's own.
create table media_files (
  sha256 text primary key,
  bytes bigint not null,
  kept_at bigint not null,
  complete boolean not null
);
create table media (
  organization_id uuid not null references organizations (id),
  sha256 text not null references media_files (sha256),
  name text not null,
  type text not null,
  bytes bigint not null,
  width integer not null,
  height integer not null,
  length_ms integer,
  poster_sha256 text,
  added_at bigint not null,
  added_by text not null,
  primary key (organization_id, sha256),
  foreign key (organization_id, poster_sha256) references media (organization_id, sha256)
);
create index media_by_file on media (sha256);
-- PostgreSQL's way to keep the bytes; on SQLite they are files, and this stays empty.
create table media_chunks (
  sha256 text not null references media_files (sha256) on delete cascade,
  ordinal integer not null,
  content bytea not null,
  primary key (sha256, ordinal)
);
