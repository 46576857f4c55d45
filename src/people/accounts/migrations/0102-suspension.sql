-- Accounts that may not sign in for a while. Nothing is deleted: it ends by itself, or is lifted.
create table people.suspension (
  id uuid primary key,
  account_id uuid not null references people.account on delete cascade,
  reason text not null check (reason <> ''),
  -- Where the suspended person reads why, and may appeal.
  statement_path text,
  suspended_at timestamptz not null,
  -- Null: until somebody lifts it.
  until timestamptz check (until > suspended_at),
  suspended_by uuid references people.account,
  lifted_at timestamptz,
  lifted_by uuid references people.account,
  check (suspended_by <> account_id)
);
create index suspension_account on people.suspension (account_id) where lifted_at is null;

grant select, insert, update on people.suspension to {{app}};
