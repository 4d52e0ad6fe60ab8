-- Of two connections of one tablet the one with the higher order is the newer: when each connected, by the database's clock.
-- instance is the page load it came from; announced_at is when it said so, by the same clock: nodes look there for their own tablets.
alter table presence add column connection_order bigint not null default 0;
alter table presence add column instance uuid;
alter table presence add column announced_at bigint not null default 0;
create index presence_by_announcement on presence (announced_at);
