-- One attempt to take money. The payer's key makes it one attempt however often the request is repeated.
create table money.payment (
  id uuid primary key,
  payer_id uuid not null,
  key uuid not null,
  -- First half of a SHA-256 over the request: the same key with another request is refused.
  fingerprint uuid not null,
  provider text not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  subject_kind text not null,
  subject_id uuid not null,
  state text not null check (state in ('created', 'action-required', 'authorised', 'captured', 'voided', 'declined', 'failed')),
  reference text,
  card_brand text,
  card_last4 text,
  reason text,
  -- Set when what was paid for really came to be. An authorised payment that nothing claims is voided.
  claimed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (payer_id, key)
) with (fillfactor = 70);
create index payment_unclaimed on money.payment (created_at)
  where claimed_at is null and state in ('created', 'action-required', 'authorised');

create table money.webhook_delivery (
  provider text not null,
  id text not null,
  received_at timestamptz not null default now(),
  primary key (provider, id)
);

create type money.new_payment as (
  id uuid, payer_id uuid, key uuid, fingerprint uuid, provider text, amount bigint, currency text, subject_kind text, subject_id uuid
);

-- Opens attempts; a key that is taken stays as it is. Published for hot statements.
create function money.open_payments(asked money.new_payment[]) returns void
language sql as $$
  insert into money.payment (id, payer_id, key, fingerprint, provider, amount, currency, subject_kind, subject_id, state)
  select id, payer_id, key, fingerprint, provider, amount, currency, subject_kind, subject_id, 'created' from unnest(asked)
  on conflict (payer_id, key) do nothing
$$;

create function money.payments_by_key(payers uuid[], keys uuid[]) returns setof money.payment
language sql stable as $$
  select p.* from unnest(payers, keys) as t(payer, key) join money.payment p on p.payer_id = t.payer and p.key = t.key
$$;

-- What was paid for comes to be, in this transaction: authorised from here on. Answers the payments that could be claimed;
-- one that was voided meanwhile is not among them.
create function money.claim_payments(ids uuid[], references_ text[], brands text[], last4s text[]) returns uuid[]
language sql as $$
  with locked as materialized (
    select p.id, t.reference, t.brand, t.last4
    from unnest(ids, references_, brands, last4s) as t(id, reference, brand, last4) join money.payment p on p.id = t.id
    where p.state in ('created', 'action-required', 'authorised') order by p.id for update of p
  ), claimed as (
    update money.payment p
    set state = 'authorised', claimed_at = now(), updated_at = now(), reference = l.reference, card_brand = l.brand, card_last4 = l.last4
    from locked l where p.id = l.id
    returning p.id
  ) select coalesce(array_agg(id), '{}') from claimed
$$;

-- Takes a claim of this same transaction back: what was paid for did not come to be after all.
create function money.unclaim_payments(ids uuid[]) returns void
language sql as $$
  update money.payment set claimed_at = null where id = any (ids) and state = 'authorised'
$$;

grant select, insert, update on money.payment to {{app}};
grant select, insert on money.webhook_delivery to {{app}};
