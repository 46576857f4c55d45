-- Who did what to whom, and why. Entries are added and read: the application can neither change nor take away one.
create table people.audit_entry (
  id uuid primary key,
  at timestamptz not null,
  -- Null when Souk itself acted, by a rule or a job.
  actor_account_id uuid references people.account,
  -- The organisation in whose name the actor acted.
  organisation_id uuid references people.organisation,
  act text not null check (act ~ '^[a-z-]+(\.[a-z-]+)+$'),
  subject_kind text not null check (subject_kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject_id text not null check (subject_id <> ''),
  reason text not null default '' check (length(reason) <= 2000),
  request_id text,
  detail jsonb not null default '{}'
);
create index audit_entry_actor on people.audit_entry (actor_account_id, id desc);
create index audit_entry_subject on people.audit_entry (subject_kind, subject_id, id desc);
create index audit_entry_act on people.audit_entry (act, id desc);

grant select, insert on people.audit_entry to {{app}};
