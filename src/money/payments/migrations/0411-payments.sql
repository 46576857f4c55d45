-- One attempt to take money. Its id derives from the payer and the payer's key, so that the primary key alone makes it one attempt however
-- often the request is repeated. No index holds what changes: every update stays within its page.
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
  updated_at timestamptz not null default now()
) with (fillfactor = 60);
create index payment_created on money.payment using brin (created_at) with (pages_per_range = 16, autosummarize = on);

create table money.webhook_delivery (
  provider text not null,
  id text not null,
  received_at timestamptz not null default now(),
  primary key (provider, id)
);

create type money.new_payment as (
  id uuid, payer_id uuid, key uuid, fingerprint uuid, provider text, amount bigint, currency text, subject_kind text, subject_id uuid
);

-- Opens attempts; one that was opened before stays as it is. Answers the new ones. Published for hot statements.
create function money.open_payments(asked money.new_payment[]) returns uuid[]
language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  opened uuid[];
begin
  with added as (
    insert into money.payment (id, payer_id, key, fingerprint, provider, amount, currency, subject_kind, subject_id, state)
    select id, payer_id, key, fingerprint, provider, amount, currency, subject_kind, subject_id, 'created' from unnest(asked) order by id
    on conflict (id) do nothing returning id
  ) select coalesce(array_agg(id), '{}') into opened from added;
  return opened;
end $$;

create function money.payments_by_id(ids uuid[]) returns setof money.payment
language sql stable as $$ select p.* from money.payment p where p.id = any (ids) $$;

-- Ends attempts of this same transaction that may not go on.
create function money.fail_payments(ids uuid[], reasons text[]) returns void
language sql as $$
  update money.payment p set state = 'failed', reason = t.reason, updated_at = now()
  from unnest(ids, reasons) as t(id, reason) where p.id = t.id and p.state = 'created'
$$;

-- What was paid for comes to be, in this transaction: authorised from here on. Answers the payments that could be claimed;
-- one that was voided meanwhile is not among them. Sorted and looked up one by one, so that two callers lock in one order.
create function money.claim_payments(ids uuid[], references_ text[], brands text[], last4s text[]) returns uuid[]
language plpgsql set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  claimed uuid[];
begin
  with moved as (
    update money.payment p
    set state = 'authorised', claimed_at = now(), updated_at = now(), reference = t.reference, card_brand = t.brand, card_last4 = t.last4
    from (select * from unnest(ids, references_, brands, last4s) as t(id, reference, brand, last4) order by 1) t
    where p.id = t.id and p.claimed_at is null and p.state in ('created', 'action-required', 'authorised')
    returning p.id
  ) select coalesce(array_agg(id), '{}') into claimed from moved;
  return claimed;
end $$;

-- Leaves one job for all that is claimed within half a second: arrays under one key are joined, which gets dear as they grow. A capture may wait; buyers should not wait for it.
-- A job that is joined while it runs is not tried again when it fails: `money.capture-forgotten-payments` finds what it left.
create function money.capture_soon(ids uuid[]) returns void
language plpgsql as $$
declare
  slot bigint := floor(extract(epoch from now()) * 2);
begin
  perform graphile_worker.add_job('money.capture-payments', to_json(ids), run_at => to_timestamp((slot + 1) / 2.0),
    job_key => 'money.capture-payments:' || slot, max_attempts => 20);
end $$;

-- Takes a claim of this same transaction back: what was paid for did not come to be after all.
create function money.unclaim_payments(ids uuid[]) returns void
language sql as $$
  update money.payment set claimed_at = null where id = any (ids) and state = 'authorised'
$$;

grant select, insert, update on money.payment to {{app}};
grant select, insert on money.webhook_delivery to {{app}};
