-- A kiosk's tokens follow one another: their order, and what the next one is made from. Tokens of before are all of generation 0 and stand
-- until the next rotation's token is used.
alter table kiosk_tokens add column generation integer not null default 0;
alter table kiosk_tokens add column next_nonce bytea;

-- How much of the disk a kiosk's quarantine takes.
alter table quarantined_ballots add column bytes integer not null default 0;
update quarantined_ballots set bytes = length(raw);
create index quarantined_ballots_by_kiosk on quarantined_ballots (organization_id, kiosk_id, bytes);
