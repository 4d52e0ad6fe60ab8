-- Of a poll that moves in steps, questions of which nothing has been let out yet: how many answers each had when the steps began.
alter table published_splits add column bases text not null default '{}';
-- Which stores have a tablet in a poll's audience, and after which round of the question each came: those that come and go are known to all.
alter table split_rounds add column members text not null default '{}';
