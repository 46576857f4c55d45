-- A buyer's bank takes a payment back until it has decided. One row for each dispute, by the provider's own name of it.
create table money.dispute (
  id uuid primary key,
  provider text not null,
  reference text not null,
  payment_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- Whose desks show it.
  organisation_ids uuid[] not null,
  reason text not null,
  amount bigint not null check (amount > 0),
  fee bigint not null check (fee >= 0),
  currency text not null,
  state text not null check (state in ('needs-response', 'under-review', 'won', 'lost')),
  due_at timestamptz,
  -- What was sold, to whom and by whom, as it stood when the dispute was opened.
  sale jsonb not null,
  -- Whose money is held: accounts, names, amounts that add up to the dispute's.
  shares jsonb not null,
  texts jsonb not null,
  submitted_at timestamptz,
  submitted_by uuid,
  -- When the provider had it.
  sent_at timestamptz,
  accepted_at timestamptz,
  opened_at timestamptz not null default now(),
  decided_at timestamptz,
  unique (provider, reference)
);
create index dispute_organisations on money.dispute using gin (organisation_ids);
create index dispute_payment on money.dispute (payment_id);

create table money.dispute_file (
  id uuid primary key,
  dispute_id uuid not null references money.dispute,
  purpose text not null check (purpose in ('receipt', 'shipping', 'communication', 'other')),
  name text not null,
  media_type text not null,
  size_bytes integer not null check (size_bytes > 0),
  added_at timestamptz not null default now()
);
create index dispute_file_dispute on money.dispute_file (dispute_id);

select money.define_code('dispute-held'), money.define_code('dispute-share'), money.define_code('dispute-fee'),
  money.define_code('dispute-returned'), money.define_code('dispute-share-returned'), money.define_code('dispute-fee-returned'),
  money.define_code('dispute-lost');

grant select, insert, update on money.dispute to {{app}};
grant select, insert, delete on money.dispute_file to {{app}};
