-- Feedback is listed by when it was left; by when it was received where its tablet did not know the time, or was ahead of the hub.
alter table feedback add column listed_at bigint not null default 0;
update feedback set listed_at = case when time_quality = 'unknown' or left_at > received_at then received_at else left_at end;
drop index feedback_by_store;
drop index feedback_by_time;
drop index feedback_by_status;
create index feedback_by_store on feedback (organization_id, store_id, listed_at);
create index feedback_by_time on feedback (organization_id, listed_at, id);
create index feedback_by_status on feedback (organization_id, status, listed_at, id);
-- How much a store has had in a day.
create index feedback_by_receipt on feedback (organization_id, store_id, received_at);
