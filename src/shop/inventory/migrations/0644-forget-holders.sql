-- What was held counts on; by whom is forgotten with the account.
create function shop.forget_holder(who uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update shop.hold set account_id = null where account_id = who and not active
$$;
revoke execute on function shop.forget_holder(uuid) from public;
grant execute on function shop.forget_holder(uuid) to {{app}};
