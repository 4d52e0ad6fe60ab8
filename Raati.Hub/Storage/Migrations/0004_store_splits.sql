-- Splits of stores, a question at a time, move in rounds, and each round has one winner among the hubs.
-- answers and seen: the counted answers of the organization, and of each store, at the last round. due_answers: with how many the next
-- round comes; null while none may.
create table split_rounds (
  organization_id uuid not null,
  poll_id uuid not null,
  question_id integer not null,
  round integer not null,
  answers bigint not null,
  due_answers bigint,
  seen text not null,
  primary key (organization_id, poll_id, question_id)
);

-- The last split of a store that was let out, and in which round.
create table store_splits (
  organization_id uuid not null,
  poll_id uuid not null,
  question_id integer not null,
  store_id uuid not null,
  round integer not null,
  answers bigint not null,
  counts text not null,
  as_of bigint not null,
  primary key (organization_id, poll_id, question_id, store_id)
);
