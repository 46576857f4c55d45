-- For migrations of the wings that own a code: names it and, with a guard, makes every set that uses it answer to that guard.
create function money.define_code(new_code text, new_guard text default null) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new_guard is not null and to_regprocedure(new_guard) is null then
    raise exception 'guard % is not a function', new_guard;
  end if;
  insert into money.transfer_code (code, guard) values (new_code, new_guard);
end $$;

create type money.new_transfer as (set_id uuid, place smallint, debit integer, credit integer, amount bigint, asset text, code text);
create type money.new_set as (id uuid, subject_kind text, subject_id uuid, occurred_at timestamptz);

-- Posts linked sets, many in one call. Answers the sets that were already there with the same content; other content is refused.
create function money.post(sets money.new_set[], transfers money.new_transfer[]) returns uuid[]
language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  fresh uuid[];
  replayed uuid[] := '{}';
  stray uuid;
begin
  with added as (
    insert into money.transfer_set (id, subject_kind, subject_id, occurred_at)
    select id, subject_kind, subject_id, occurred_at from unnest(sets) on conflict (id) do nothing returning id
  ) select coalesce(array_agg(id), '{}') into fresh from added;

  if cardinality(fresh) < cardinality(sets) then
    replayed := array(select distinct s.id from unnest(sets) s where s.id <> all (fresh));
    select s.id into stray
    from unnest(sets) s join money.transfer_set x on x.id = s.id
    where s.id = any (replayed) and (
      (x.subject_kind, x.subject_id, x.occurred_at) is distinct from (s.subject_kind, s.subject_id, s.occurred_at)
      or exists (
        select from (select t.* from unnest(transfers) t where t.set_id = s.id) t
        full join (select y.* from money.transfer y where y.set_id = s.id) y on y.place = t.place
        where (y.debit_account, y.credit_account, y.amount, y.asset, y.code) is distinct from (t.debit, t.credit, t.amount, t.asset, t.code)
      ))
    limit 1;
    if stray is not null then
      raise exception using errcode = 'SL004', message = format('set %s was posted before with other content', stray);
    end if;
  end if;

  insert into money.transfer (set_id, place, debit_account, credit_account, amount, asset, code, guarded)
  select t.set_id, t.place, t.debit, t.credit, t.amount, t.asset, t.code, coalesce(k.guard is not null, false)
  from unnest(transfers) t left join money.transfer_code k on k.code = t.code
  where replayed = '{}' or t.set_id <> all (replayed);
  return replayed;
end $$;

grant select on money.account, money.balance, money.transfer_code, money.transfer_set, money.transfer to {{app}};
grant insert (path, asset, limited) on money.account to {{app}};
-- By column: nobody chooses a posting number or back-dates a posting.
grant insert (id, subject_kind, subject_id, occurred_at) on money.transfer_set to {{app}};
grant insert (set_id, place, debit_account, credit_account, amount, asset, code, guarded) on money.transfer to {{app}};
revoke execute on function money.define_code(text, text) from public;
