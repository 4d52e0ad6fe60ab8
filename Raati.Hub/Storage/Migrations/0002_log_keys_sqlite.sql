-- Keys the HMAC by which the hub knows the log offsets it gave out: made with the organization, never changed.
alter table organizations add column log_key bytea;
update organizations set log_key = randomblob(32);
