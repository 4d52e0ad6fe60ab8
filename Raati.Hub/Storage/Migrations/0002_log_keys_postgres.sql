-- Keys the HMAC by which the hub knows the log offsets it gave out: made with the organization, never changed.
-- gen_random_uuid is the server's strong randomness; pgcrypto may not be installed.
alter table organizations add column log_key bytea;
update organizations set log_key = sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
