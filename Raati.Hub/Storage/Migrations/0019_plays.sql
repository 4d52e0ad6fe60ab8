-- How far each tablet's plays have been counted. A run is one life of a tablet's store of plays; what is at or below the high water is never counted
-- again. Lost: what the tablet had no room for. Ignored: what named nothing that was published, or was out of bounds.
create table play_runs (
  organization_id uuid not null,
  run_id uuid not null,
  kiosk_id uuid not null,
  high_water bigint not null,
  lost bigint not null,
  ignored bigint not null,
  heard_at bigint not null,
  primary key (organization_id, run_id)
);

-- Sums of plays, by the hour in UTC for five weeks, and by the store's own day for 13 months; beside them what timetable and round would have given.
-- The time comes first in the keys: what is written lies together, and so does what grows too old.
create table play_hours (
  organization_id uuid not null,
  hour bigint not null,
  publication_id uuid not null,
  store_id uuid not null,
  slide_id uuid not null,
  plays bigint not null,
  cut bigint not null,
  uncertain bigint not null,
  seen_ms bigint not null,
  expected_plays double precision not null,
  expected_ms bigint not null,
  primary key (organization_id, hour, publication_id, store_id, slide_id)
);
create table play_days (
  organization_id uuid not null,
  day text not null,
  publication_id uuid not null,
  store_id uuid not null,
  slide_id uuid not null,
  plays bigint not null,
  cut bigint not null,
  uncertain bigint not null,
  seen_ms bigint not null,
  expected_plays double precision not null,
  expected_ms bigint not null,
  primary key (organization_id, day, publication_id, store_id, slide_id)
);

-- For which hours the expected plays have been written, up to which store: text that ids are compared with, '~' when it is done.
create table play_expectations (
  organization_id uuid not null,
  hour bigint not null,
  up_to text not null,
  primary key (organization_id, hour)
);

-- Every slide that a campaign ever had on the tablets, as it was last published: a tablet that was away plays an older version, and a report of
-- last year still says what was shown.
create table campaign_slides (
  organization_id uuid not null,
  campaign_id uuid not null,
  slide_id uuid not null,
  document text not null,
  primary key (organization_id, campaign_id, slide_id)
);
