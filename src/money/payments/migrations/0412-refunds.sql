-- What costs nothing needs no provider, and is a payment all the same.
alter table money.payment drop constraint payment_amount_check, add constraint payment_amount_check check (amount >= 0);

alter table money.payment
  -- All that is promised back, settled or not. A failed refund takes its part out again.
  add column refunded bigint not null default 0,
  -- In the hands of the buyer's bank, or lost to it.
  add column disputed bigint not null default 0 check (disputed >= 0),
  -- Fixed when the capture begins of a payment that was partly refunded before: only the rest is taken.
  add column to_capture bigint check (to_capture >= 0),
  -- What the provider took; null until it did.
  add column captured bigint check (captured >= 0),
  add constraint payment_refunded_within_amount check (refunded between 0 and amount);

create table money.refund (
  -- Derives from the payment and the caller's key: the same key again is the same refund.
  id uuid primary key,
  payment_id uuid not null references money.payment,
  amount bigint not null check (amount > 0),
  currency text not null,
  reason text not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- 'release': it was never taken; 'refund': the provider gives it back. Null until the payment's capture decides.
  way text check (way in ('release', 'refund')),
  state text not null check (state in ('pending', 'succeeded', 'failed')),
  reference text,
  -- Why it failed; while it is pending, why it is late.
  failure text,
  asked_at timestamptz,
  created_at timestamptz not null default now(),
  settled_at timestamptz
);
create index refund_payment on money.refund (payment_id);
create index refund_pending on money.refund (created_at) where state = 'pending';

grant select, insert, update on money.refund to {{app}};
