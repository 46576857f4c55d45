-- A place in a line stays in its order when whoever had it leaves, and is nobody's.
create index queue_entry_of_account on shop.queue_entry (account_id, joined_at) where account_id is not null;
create function shop.forget_queuer(who uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update shop.queue_entry set account_id = null where account_id = who and state <> 'waiting' and state <> 'turn'
$$;
revoke execute on function shop.forget_queuer(uuid) from public;
grant execute on function shop.forget_queuer(uuid) to {{app}};
