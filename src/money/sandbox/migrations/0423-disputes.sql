create table sandbox.dispute (
  id text primary key,
  -- One for each charge: a card that is disputed is disputed once.
  payment_id uuid not null unique references sandbox.charge,
  reason text not null,
  amount bigint not null check (amount > 0),
  fee bigint not null check (fee >= 0),
  currency text not null,
  state text not null check (state in ('needs-response', 'under-review', 'won', 'lost')),
  due_at timestamptz not null,
  evidence text,
  created_at timestamptz not null default now()
);

grant select, insert, update on sandbox.dispute to {{app}};
