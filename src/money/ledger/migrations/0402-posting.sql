-- For migrations of the wings that own a code: names it and, with a guard, makes every set that uses it answer to that guard.
create function money.define_code(new_code text, new_guard text default null) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new_guard is not null and to_regprocedure(new_guard) is null then
    raise exception 'guard % is not a function', new_guard;
  end if;
  insert into money.transfer_code (code, guard) values (new_code, new_guard);
end $$;

-- Posts linked sets, many in one call. Answers the sets that were already there with the same content; other content is refused.
create function money.post(
  ids uuid[], set_ids uuid[], debits integer[], credits integer[], amounts bigint[], assets text[],
  codes text[], subject_kinds text[], subject_ids uuid[], occurred timestamptz[]
) returns uuid[]
language plpgsql as $$
declare
  inserted uuid[];
  replayed uuid[];
  stray uuid;
begin
  with added as (
    insert into money.transfer
      (id, set_id, debit_account, credit_account, amount, asset, code, guarded, subject_kind, subject_id, occurred_at)
    select t.id, t.set_id, t.debit, t.credit, t.amount, t.asset, t.code, coalesce(k.guard is not null, false), t.kind, t.subject, t.at
    from unnest(ids, set_ids, debits, credits, amounts, assets, codes, subject_kinds, subject_ids, occurred)
      with ordinality as t(id, set_id, debit, credit, amount, asset, code, kind, subject, at, place)
    left join money.transfer_code k on k.code = t.code
    order by t.place
    on conflict (id) do nothing
    returning id
  ) select array_agg(id) into inserted from added;
  if coalesce(cardinality(inserted), 0) = cardinality(ids) then return '{}'; end if;

  select t.id into stray
  from unnest(ids, set_ids, debits, credits, amounts, assets, codes, subject_kinds, subject_ids, occurred)
    as t(id, set_id, debit, credit, amount, asset, code, kind, subject, at)
  join money.transfer x on x.id = t.id
  where (x.set_id, x.debit_account, x.credit_account, x.amount, x.asset, x.code, x.subject_kind, x.subject_id, x.occurred_at)
    is distinct from (t.set_id, t.debit, t.credit, t.amount, t.asset, t.code, t.kind, t.subject, t.at)
  limit 1;
  if stray is not null then
    raise exception using errcode = 'SL004', message = format('transfer %s was posted before with other content', stray);
  end if;

  select array_agg(distinct t.set_id) into replayed
  from unnest(ids, set_ids) as t(id, set_id) where t.id <> all (coalesce(inserted, '{}'));
  if exists (select from unnest(ids, set_ids) as t(id, set_id) where t.set_id = any (replayed) and t.id = any (inserted)) then
    raise exception using errcode = 'SL004', message = 'a set was posted before with fewer transfers';
  end if;
  return replayed;
end $$;

grant select on money.account, money.balance, money.transfer_code, money.transfer to {{app}};
grant insert (path, asset, limited) on money.account to {{app}};
-- By column: nobody chooses a posting number or back-dates a posting.
grant insert (id, set_id, debit_account, credit_account, amount, asset, code, guarded, subject_kind, subject_id, occurred_at)
  on money.transfer to {{app}};
revoke execute on function money.define_code(text, text) from public;
