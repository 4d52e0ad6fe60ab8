-- The time that decides whether a ballot came after the closing: of casting, or of receipt when the tablet did not know the time. With it at
-- the end of the index by tablet, a moved closing finds what it can change tablet by tablet, and writing a ballot costs no index more.
drop index ballots_by_poll;
create index ballots_by_poll on ballots
  (organization_id, poll_id, kiosk_id, (case when time_quality = 'unknown' then received_at else cast_at end));
