-- Feedback is taken up, given to somebody and seen to.
alter table feedback add column status text not null default 'unread';
alter table feedback add column assignee_id uuid;
create index feedback_by_status on feedback (organization_id, status, left_at, id);

create table feedback_notes (
  organization_id uuid not null,
  id uuid not null,
  feedback_id uuid not null,
  at bigint not null,
  actor text not null,
  text text not null,
  primary key (organization_id, id),
  foreign key (organization_id, feedback_id) references feedback (organization_id, id) on delete cascade
);
create index feedback_notes_by_feedback on feedback_notes (organization_id, feedback_id, at, id);
