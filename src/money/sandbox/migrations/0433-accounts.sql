-- Accounts of sellers at the sandbox, and what was sent to them.
create table sandbox.account (
  id text primary key,
  -- The merchant's own name of the seller: asking twice opens one.
  seller text not null unique,
  state text not null check (state in ('pending', 'restricted', 'enabled')),
  requirements text[] not null,
  -- Where the seller goes back to from the sandbox's pages.
  return_url text,
  opened_at timestamptz not null default now()
);
create table sandbox.transfer (
  id uuid primary key,
  account_id text not null references sandbox.account,
  amount bigint not null check (amount > 0),
  currency text not null,
  recalled bigint not null default 0,
  created_at timestamptz not null default now(),
  check (recalled between 0 and amount)
);
create table sandbox.transfer_recall (
  id uuid primary key,
  transfer_id uuid not null references sandbox.transfer,
  amount bigint not null check (amount > 0)
);
grant select, insert, update on sandbox.account, sandbox.transfer to {{app}};
grant select, insert on sandbox.transfer_recall to {{app}};
