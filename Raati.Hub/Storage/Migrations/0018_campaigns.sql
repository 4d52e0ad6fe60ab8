-- Slides in their order. The digest is of what is seen of it, slides and transition: a new name changes nothing on the glass.
create table playlists (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text not null,
  content text not null,
  slides integer not null,
  digest text not null,
  revision integer not null,
  changed_at bigint not null,
  primary key (organization_id, id)
);
create unique index playlists_by_name on playlists (organization_id, name);

-- What is written, and beside it what was last published: timetables and a playlist published anew go by the latter.
create table campaigns (
  organization_id uuid not null,
  id uuid not null,
  playlist_id uuid not null,
  content text not null,
  created_at bigint not null,
  published boolean not null,
  published_content text,
  published_playlist_id uuid,
  published_digest text,
  primary key (organization_id, id),
  foreign key (organization_id, playlist_id) references playlists (organization_id, id)
);
create index campaigns_by_playlist on campaigns (organization_id, playlist_id);
