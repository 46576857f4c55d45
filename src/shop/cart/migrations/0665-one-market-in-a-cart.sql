-- What is bought together is paid in one currency. Of two carts for two markets, what the browser wants now goes on; what the account has for
-- another one is kept for later.
create or replace function shop.merge_cart(guest uuid, account uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  wanted text;
begin
  select l.market_code into wanted from shop.cart_line l where l.owner_id = guest and not l.saved_for_later limit 1;
  if wanted is not null then
    update shop.cart_line l set saved_for_later = true where l.owner_id = account and not l.saved_for_later and l.market_code <> wanted;
  end if;
  with gone as (delete from shop.cart_line l where l.owner_id = guest returning l.*)
  insert into shop.cart_line (owner_id, variant_id, market_code, quantity, saved_for_later, seen_price, currency, show_id, hold_id, added_at)
  select account, g.variant_id, g.market_code, g.quantity, g.saved_for_later, g.seen_price, g.currency, g.show_id, g.hold_id, g.added_at from gone g
  on conflict (owner_id, variant_id) do update set
    quantity = greatest(shop.cart_line.quantity, excluded.quantity),
    saved_for_later = shop.cart_line.saved_for_later and excluded.saved_for_later,
    hold_id = coalesce(excluded.hold_id, shop.cart_line.hold_id),
    -- The market and its price, of what is wanted now.
    market_code = case when excluded.saved_for_later then shop.cart_line.market_code else excluded.market_code end,
    seen_price = case when excluded.saved_for_later then shop.cart_line.seen_price else excluded.seen_price end,
    currency = case when excluded.saved_for_later then shop.cart_line.currency else excluded.currency end;
end $$;

-- Carts that were joined before.
update shop.cart_line l set saved_for_later = true
where not l.saved_for_later and l.market_code <> (
  select f.market_code from shop.cart_line f where f.owner_id = l.owner_id and not f.saved_for_later order by f.added_at desc, f.variant_id limit 1
);
