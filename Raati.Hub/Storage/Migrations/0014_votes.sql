-- How often a tablet's storage was broken, apart from its other vitals: operators see it in lists.
alter table presence add column storage_losses integer not null default 0;

-- Why a ballot was set aside: a QuarantineReason's word; null of those of before.
alter table quarantined_ballots add column reason text;
create index quarantined_ballots_by_poll on quarantined_ballots (organization_id, poll_id, id);

-- Who handed in a ballot of another kiosk's stay; it counts for that stay's kiosk and store.
create table handed_in_ballots (
  organization_id uuid not null,
  id uuid not null,
  kiosk_id uuid not null,
  primary key (organization_id, id)
);
