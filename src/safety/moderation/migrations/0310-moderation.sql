-- What was decided about a subject, and why. The statement is written for the person it concerns; they may appeal once, to somebody else.
create table safety.decision (
  id uuid primary key,
  subject_kind text not null check (subject_kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject_id text not null check (subject_id <> ''),
  subject_title jsonb not null check (subject_title ? 'en' and subject_title ? 'ar'),
  -- What was decided about, as it stood then.
  snapshot jsonb not null,
  -- Whom it concerns; null when nobody is known.
  account_id uuid references people.account on delete set null,
  act text not null check (act in ('none', 'stop-broadcast', 'restrict-to-adults', 'hide-clip', 'remove-message', 'suspend-account')),
  ground text not null,
  facts text not null check (length(facts) between 1 and 4000),
  -- Of a suspension; null: until it is lifted.
  until timestamptz,
  decided_by uuid not null references people.account,
  decided_at timestamptz not null,
  -- Null while the act is still to be done.
  carried_out_at timestamptz,
  state text not null default 'in-force' check (state in ('in-force', 'appealed', 'upheld', 'overturned')),
  appeal_text text check (length(appeal_text) between 1 and 4000),
  appealed_at timestamptz,
  appeal_decided_by uuid references people.account,
  appeal_decided_at timestamptz,
  appeal_answer text check (length(appeal_answer) between 1 and 4000),
  check ((state = 'in-force') = (appealed_at is null)),
  check ((appealed_at is null) = (appeal_text is null)),
  check ((state in ('upheld', 'overturned')) = (appeal_decided_at is not null)),
  check ((appeal_decided_at is null) = (appeal_decided_by is null) and (appeal_decided_at is null) = (appeal_answer is null)),
  -- An appeal goes to somebody else, and nobody decides about themselves.
  check (appeal_decided_by <> decided_by),
  check (decided_by <> account_id and appeal_decided_by <> account_id)
);
create index decision_subject on safety.decision (subject_kind, subject_id, decided_at desc);
create index decision_account on safety.decision (account_id, decided_at desc);
create index decision_appealed on safety.decision (appealed_at) where state = 'appealed';

-- What somebody has reported, with what it was when they saw it.
create table safety.report (
  id uuid primary key,
  subject_kind text not null check (subject_kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject_id text not null check (subject_id <> ''),
  subject_title jsonb not null check (subject_title ? 'en' and subject_title ? 'ar'),
  snapshot jsonb not null,
  ground text not null,
  urgency integer not null check (urgency between 1 and 3),
  words text not null default '' check (length(words) <= 1000),
  reporter_account_id uuid references people.account on delete set null,
  reporter_viewer_id uuid,
  reported_at timestamptz not null,
  state text not null default 'received' check (state in ('received', 'decided')),
  decision_id uuid references safety.decision,
  check ((state = 'decided') = (decision_id is not null))
);
create index report_subject on safety.report (subject_kind, subject_id) where state = 'received';
create index report_decision on safety.report (decision_id);
-- One and the same person reports one and the same thing once, until it is decided.
create unique index report_once_account on safety.report (subject_kind, subject_id, reporter_account_id) where state = 'received';
create unique index report_once_viewer on safety.report (subject_kind, subject_id, reporter_viewer_id) where state = 'received' and reporter_account_id is null;

grant select, insert, update on safety.report, safety.decision to {{app}};
