-- Orders may use promotions, and a posting may name a debit of its own for each transfer: what the platform pays does not come from the buyer.
alter type shop.sale_posting add attribute debits integer[];
drop function shop.confirm_checkout(json, json, json, json, json);

-- After the provider said yes: holds become orders, stock leaves, money is posted, one job is left to capture. An order that cannot be
-- placed does not disturb the others. Promotions are used before stock is sold: all callers lock in this order. `asked_claims` is null where no
-- order uses any. Outcomes: placed, placed-before, promotion-gone, stock-gone, payment-gone.
create function shop.confirm_checkout(
  asked_confirmations json, asked_orders json, asked_sellers json, asked_lines json, asked_postings json, asked_claims json
)
returns table (order_id uuid, outcome text, number bigint, retaken uuid[])
language plpgsql security definer set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
declare
  confirmations shop.confirmation[];
  orders shop.new_order[];
  sellers shop.new_seller_order[];
  lines shop.new_order_line[];
  postings shop.sale_posting[];
  earlier uuid[];
  earlier_numbers bigint[];
  claimed uuid[];
  without_payment uuid[];
  without_stock uuid[];
  claims shop.promotion_claim[];
  without_promotion uuid[] := '{}';
  again uuid[];
  closed uuid[];
  numbers bigint[];
  placed uuid[];
begin
  confirmations := array(select c from json_populate_recordset(null::shop.confirmation, asked_confirmations) c);
  orders := array(select o from json_populate_recordset(null::shop.new_order, asked_orders) o);
  sellers := array(select s from json_populate_recordset(null::shop.new_seller_order, asked_sellers) s);
  lines := array(select l from json_populate_recordset(null::shop.new_order_line, asked_lines) l);
  postings := array(select p from json_populate_recordset(null::shop.sale_posting, asked_postings) p);

  select coalesce(array_agg(p.order_id), '{}'), array_agg(p.number) into earlier, earlier_numbers
  from shop.placed_orders(array(select o.id from unnest(orders) o)) p;
  select money.claim_payments(array_agg(o.payment_id), array_agg(c.reference), array_agg(c.card_brand), array_agg(c.card_last4)) into claimed
  from unnest(orders) o join unnest(confirmations) c on c.order_id = o.id where o.id <> all (earlier);
  without_payment := array(select o.id from unnest(orders) o where o.id <> all (earlier) and o.payment_id <> all (coalesce(claimed, '{}')));
  closed := earlier || without_payment;

  if asked_claims is not null then
    claims := array(select c from json_populate_recordset(null::shop.promotion_claim, asked_claims) c where c.order_id <> all (closed));
    without_promotion := shop.claim_promotions(claims);
    if cardinality(without_promotion) > 0 then
      perform money.unclaim_payments(array(select o.payment_id from unnest(orders) o where o.id = any (without_promotion)));
      closed := closed || without_promotion;
    end if;
  end if;

  select f.refused, f.retaken into without_stock, again
  from (
    select array_agg(l.order_id) as orders, array_agg(l.hold_id) as holds, array_agg(distinct l.variant_id) as variants
    from unnest(lines) l where l.order_id <> all (closed)
  ) pairs, lateral shop.consume_holds(pairs.orders, pairs.holds, pairs.variants) f where pairs.orders is not null;
  without_stock := coalesce(without_stock, '{}');
  if cardinality(without_stock) > 0 then
    perform money.unclaim_payments(array(select o.payment_id from unnest(orders) o where o.id = any (without_stock)));
    if asked_claims is not null then perform shop.release_promotions(without_stock); end if;
    closed := closed || without_stock;
  end if;
  if cardinality(closed) > 0 then
    orders := array(select o from unnest(orders) o where o.id <> all (closed));
    sellers := array(select s from unnest(sellers) s where s.order_id <> all (closed));
    lines := array(select l from unnest(lines) l where l.order_id <> all (closed));
    postings := array(select p from unnest(postings) p where p.order_id <> all (closed));
  end if;

  if cardinality(orders) > 0 then
    select array_agg(p.order_id), array_agg(p.number) into placed, numbers from shop.place_orders(orders, sellers, lines) p;
    perform money.post(
      array(select row(p.set_id, 'seller-order', p.seller_order_id, p.occurred_at)::money.new_set from unnest(postings) p),
      array(
        select row(p.set_id, t.place - 1, coalesce(p.debits[t.place], p.debit), t.credit, t.amount, p.asset, t.code)::money.new_transfer
        from unnest(postings) p, lateral unnest(p.credits, p.amounts, p.codes) with ordinality as t(credit, amount, code, place)
      )
    );
    perform money.capture_soon(array(select o.payment_id from unnest(orders) o));
  end if;

  return query
    select t.order_id, 'placed', t.number, again from unnest(placed, numbers) as t(order_id, number)
    union all select t.order_id, 'placed-before', t.number, null from unnest(earlier, earlier_numbers) as t(order_id, number)
    union all select t.order_id, 'stock-gone', null, again from unnest(without_stock) as t(order_id)
    union all select t.order_id, 'promotion-gone', null, null from unnest(without_promotion) as t(order_id)
    union all select t.order_id, 'payment-gone', null, null from unnest(without_payment) as t(order_id);
end $$;
