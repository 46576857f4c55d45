-- Tamper evidence: blocks of transfers in posting order, each hash covering the one before.
create table money.seal (
  number bigint primary key,
  first_posting bigint not null,
  last_posting bigint not null check (last_posting >= first_posting),
  transfers integer not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null default now()
);
grant select on money.seal to {{app}};
create trigger seal_stays before update or delete or truncate on money.seal
  for each statement execute function money.refuse_change();

create function money.hash_of(previous bytea, from_posting bigint, to_posting bigint, out hash bytea, out transfers integer)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select sha256(previous || convert_to(coalesce(string_agg(concat_ws('|', t.posting, t.set_id, t.place, t.debit_account, t.credit_account,
      t.amount, t.asset, t.code, t.guarded, s.subject_kind, s.subject_id, (extract(epoch from s.occurred_at) * 1000000)::bigint,
      (extract(epoch from s.posted_at) * 1000000)::bigint), E'\n' order by t.posting), ''), 'UTF8')),
    count(*)::integer
  from money.transfer t join money.transfer_set s on s.id = t.set_id where t.posting between from_posting and to_posting
$$;

-- Seals the next block; answers how many postings it covers, 0 when nothing waits, null when another sealer or a long posting is in the way.
create function money.seal_next(most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '200ms' as $$
declare
  last money.seal;
  finished bigint;
  upto bigint;
  block record;
begin
  if not pg_try_advisory_xact_lock(44010002) then return null; end if;
  begin
    perform pg_advisory_lock(44010001);
  exception when lock_not_available then return null;
  end;
  -- Alone for this one look: every posting up to here is committed or gone for good.
  select case when is_called then last_value else 0 end into finished from money.transfer_posting_seq;
  perform pg_advisory_unlock(44010001);

  select * into last from money.seal order by number desc limit 1;
  upto := least(finished, coalesce(last.last_posting, 0) + most);
  if upto <= coalesce(last.last_posting, 0) then return 0; end if;
  select * into block from money.hash_of(coalesce(last.hash, '\x00'), coalesce(last.last_posting, 0) + 1, upto);
  insert into money.seal (number, first_posting, last_posting, transfers, previous_hash, hash)
  values (coalesce(last.number, 0) + 1, coalesce(last.last_posting, 0) + 1, upto, block.transfers, coalesce(last.hash, '\x00'), block.hash);
  return (upto - coalesce(last.last_posting, 0))::integer;
end $$;

-- Number of the first seal that no longer fits its transfers or its predecessor; null when all do.
create function money.first_broken_seal() returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.number
  from (select *, lag(hash, 1, '\x00'::bytea) over w as expected_previous, lag(last_posting, 1, 0::bigint) over w as expected_start,
               lag(number, 1, 0::bigint) over w as expected_number
        from money.seal window w as (order by number)) s,
       money.hash_of(s.previous_hash, s.first_posting, s.last_posting) h
  where s.previous_hash <> s.expected_previous or s.first_posting <> s.expected_start + 1 or s.number <> s.expected_number + 1
     or s.hash is distinct from h.hash or s.transfers <> h.transfers
  order by s.number limit 1
$$;

-- Posted but not yet sealed.
create function money.unsealed(out transfers bigint, out oldest timestamptz)
language sql stable as $$
  select count(*), min(s.posted_at) from money.transfer t join money.transfer_set s on s.id = t.set_id
  where t.posting > coalesce((select max(last_posting) from money.seal), 0)
$$;

-- Accounts whose balance row says something else than their transfers. Empty is good.
create function money.reconcile()
returns table (path text, asset text, debits bigint, credits bigint, transferred_debits bigint, transferred_credits bigint)
language sql stable as $$
  with sums as (
    select account_id, sum(debit) as debit, sum(credit) as credit
    from (
      select debit_account as account_id, amount as debit, 0 as credit from money.transfer
      union all select credit_account, 0, amount from money.transfer
    ) sides group by 1
  )
  select a.path, a.asset, b.debits, b.credits, coalesce(s.debit, 0)::bigint, coalesce(s.credit, 0)::bigint
  from money.account a join money.balance b on b.account_id = a.id left join sums s on s.account_id = a.id
  where b.debits <> coalesce(s.debit, 0) or b.credits <> coalesce(s.credit, 0)
$$;
revoke execute on function money.seal_next(integer) from public;
grant execute on function money.seal_next(integer) to {{app}};
