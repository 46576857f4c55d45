create schema if not exists money;
grant usage on schema money to {{app}};

-- An account's name is its path. The number only keeps the many rows of `transfer` narrow.
create table money.account (
  id integer generated always as identity primary key,
  path text not null check (path ~ '^[a-z]+(:[a-z0-9_.-]+)+$'),
  asset text not null check (asset ~ '^[A-Z][A-Z0-9-]{1,15}$'),
  -- Which side may never outgrow the other: 'debit' forbids debits above credits, 'credit' the reverse.
  limited text not null default 'none' check (limited in ('none', 'debit', 'credit')),
  opened_at timestamptz not null default now(),
  unique (path, asset)
);

create table money.balance (
  account_id integer primary key references money.account,
  limited text not null,
  debits bigint not null default 0,
  credits bigint not null default 0,
  constraint balance_within_limit check (
    case limited when 'debit' then debits <= credits when 'credit' then credits <= debits else true end
  )
) with (fillfactor = 50);

-- What a transfer is for. A guard is a function (set_id uuid) returns text that names what is wrong with a set, or null.
create table money.transfer_code (
  code text primary key check (code ~ '^[a-z]+(-[a-z]+)*$'),
  guard text
);

-- Transfers that are posted together, and the business fact they belong to. Its id is the caller's: posting it again changes nothing.
create table money.transfer_set (
  id uuid primary key,
  subject_kind text not null,
  subject_id uuid not null,
  occurred_at timestamptz not null,
  posted_at timestamptz not null default now()
);
create index transfer_set_subject on money.transfer_set (subject_id);

-- A transfer is named by its set and its place in it. No foreign keys: their row triggers would cost more than the insert, and
-- `settle_transfers` proves the same for a whole statement.
create table money.transfer (
  set_id uuid not null,
  place smallint not null check (place >= 0),
  debit_account integer not null,
  credit_account integer not null,
  amount bigint not null check (amount > 0),
  asset text not null,
  code text not null,
  guarded boolean not null,
  posting bigint generated always as identity,
  primary key (set_id, place),
  check (debit_account <> credit_account)
);
-- Postings only grow, so a small block range index finds them.
create index transfer_posting on money.transfer using brin (posting) with (pages_per_range = 32, autosummarize = on);

create function money.open_balance() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into money.balance (account_id, limited) values (new.id, new.limited);
  return null;
end $$;
create trigger account_opened after insert on money.account for each row execute function money.open_balance();

-- Shared while a transaction posts; the sealer takes it alone for a moment and then knows that no lower posting is still to come.
create function money.announce_posting() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(44010001);
  return null;
end $$;
create trigger transfer_announced before insert on money.transfer for each statement execute function money.announce_posting();

-- Runs for every insert, whoever wrote it: proves sets, accounts, assets, codes and `guarded`, then moves each balance once.
create function money.settle_transfers() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  stray text;
begin
  with moved as materialized (
    select debit_account, credit_account, asset, code, guarded, sum(amount)::bigint as amount
    from posted group by 1, 2, 3, 4, 5
  ), proven as materialized (
    select m.* from moved m
    join money.account d on d.id = m.debit_account and d.asset = m.asset
    join money.account c on c.id = m.credit_account and c.asset = m.asset
    join money.transfer_code k on k.code = m.code and (k.guard is not null) = m.guarded
  ), change as materialized (
    select account_id, sum(debit)::bigint as debit, sum(credit)::bigint as credit
    from (
      select debit_account as account_id, amount as debit, 0 as credit from proven
      union all select credit_account, 0, amount from proven
    ) sides group by 1
  ), locked as materialized (
    select account_id from money.balance where account_id in (select account_id from change) order by account_id for update
  ), settled as (
    update money.balance b set debits = b.debits + c.debit, credits = b.credits + c.credit
    from locked l join change c using (account_id) where b.account_id = l.account_id
    returning 1
  )
  select format('%s -> %s, %s, code %s%s', m.debit_account, m.credit_account, m.asset, m.code, case when m.guarded then ', guarded' else '' end)
  into stray from moved m
  where not exists (
    select from proven p
    where (p.debit_account, p.credit_account, p.asset, p.code, p.guarded) = (m.debit_account, m.credit_account, m.asset, m.code, m.guarded)
  ) limit 1;
  if stray is not null then
    raise exception using errcode = 'SL001', message = format('a transfer names an account, asset or code that do not belong together: %s', stray);
  end if;
  -- A set is whole when its transaction ends: nothing joins it later, past its guard.
  if exists (
    select from (select distinct set_id from posted) p left join money.transfer_set s on s.id = p.set_id
    where s.posted_at is distinct from now()
  ) then
    raise exception using errcode = 'SL001', message = 'a transfer names a set that is not of this transaction';
  end if;
  return null;
end $$;
create trigger transfer_settled after insert on money.transfer
  referencing new table as posted for each statement execute function money.settle_transfers();

create function money.run_guard() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  guard text;
  refusal text;
begin
  select k.guard into guard from money.transfer_code k where k.code = new.code;
  execute format('select %s($1)', guard::regprocedure::regproc) into refusal using new.set_id;
  if refusal is not null then
    raise exception using errcode = 'SL002', message = refusal, detail = format('set %s, code %s, guard %s', new.set_id, new.code, guard);
  end if;
  return null;
end $$;
-- Deferred: a guard judges the whole linked set, so it must run when the set is complete.
create constraint trigger transfer_guarded after insert on money.transfer
  deferrable initially deferred for each row when (new.guarded) execute function money.run_guard();

create function money.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'SL003', message = format('%s on %s.%s: what is written here stays', tg_op, tg_table_schema, tg_table_name);
end $$;
create trigger transfer_set_stays before update or delete or truncate on money.transfer_set
  for each statement execute function money.refuse_change();
create trigger transfer_stays before update or delete or truncate on money.transfer
  for each statement execute function money.refuse_change();
