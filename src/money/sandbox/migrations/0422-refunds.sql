-- Captures of less than was authorised; the usual one has no row.
create table sandbox.part_capture (
  payment_id uuid primary key,
  amount bigint not null check (amount > 0)
);

create table sandbox.refund (
  -- The merchant's own id of the refund: asking twice gives back once.
  id uuid primary key,
  payment_id uuid not null references sandbox.charge,
  amount bigint not null check (amount > 0),
  state text not null check (state in ('pending', 'succeeded', 'failed')),
  failure text,
  -- How often the merchant asked: a silent one answers the second time.
  asked integer not null default 1,
  created_at timestamptz not null default now()
);
create index refund_charge on sandbox.refund (payment_id);

grant select, insert on sandbox.part_capture to {{app}};
grant select, insert, update on sandbox.refund to {{app}};
