-- The two hot statements of buying. Each serves a whole batch in one round trip and calls only what other rooms publish.

create type shop.checkout_attempt as (
  order_id uuid, payment_id uuid, viewer_id uuid, key uuid, fingerprint uuid, amount bigint, currency text, holds uuid[]
);

-- Before asking the provider: writes the attempt down and keeps the holds while the payment is in flight. An attempt that was begun before
-- answers with its own payment. The refusal of a hold ends a new attempt here, before anything was asked of the buyer's bank.
create function shop.begin_checkout(asked json, provider text, pay_seconds integer, most_seconds integer)
returns table (place integer, refusal text, payment_id uuid, order_id uuid, same boolean, state text, claimed boolean, reason text,
  reference text, card_brand text, card_last4 text)
language plpgsql security definer set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
declare
  attempts shop.checkout_attempt[];
  opened uuid[];
  known money.payment[];
  refused uuid[];
  reasons text[];
begin
  attempts := array(select a from json_populate_recordset(null::shop.checkout_attempt, asked) a);
  opened := money.open_payments(array(
    select row(a.payment_id, a.viewer_id, a.key, a.fingerprint, provider, a.amount, a.currency, 'order', a.order_id)::money.new_payment
    from unnest(attempts) a
  ));
  if cardinality(opened) < cardinality(attempts) then
    known := array(select p from money.payments_by_id(array(select a.payment_id from unnest(attempts) a where a.payment_id <> all (opened))) p);
  end if;

  select array_agg(k.order_id), array_agg(k.refusal) into refused, reasons
  from (
    select array_agg(o.order_id) as orders, array_agg(o.hold_id) as holds, array_agg(o.viewer_id) as viewers
    from (
      select coalesce(p.subject_id, a.order_id) as order_id, unnest(a.holds) as hold_id, a.viewer_id
      from unnest(attempts) a left join unnest(known) p on p.id = a.payment_id
      where p.id is null or (p.claimed_at is null and p.state in ('created', 'action-required', 'authorised') and p.fingerprint = a.fingerprint)
    ) o
  ) pairs, lateral shop.keep_holds(pairs.orders, pairs.holds, pairs.viewers, pay_seconds, most_seconds) k
  where pairs.orders is not null;
  if refused is not null then
    perform money.fail_payments(array_agg(a.payment_id), array_agg(r.reason))
    from unnest(refused, reasons) r(order_id, reason) join unnest(attempts) a on a.order_id = r.order_id
    where a.payment_id = any (opened);
  end if;

  return query
    select a.place::integer, case when p.id is null then r.reason end, a.payment_id, coalesce(p.subject_id, a.order_id),
      p.id is null or p.fingerprint = a.fingerprint, coalesce(p.state, 'created'), p.claimed_at is not null, p.reason,
      p.reference, p.card_brand, p.card_last4
    from unnest(attempts) with ordinality a(order_id, payment_id, viewer_id, key, fingerprint, amount, currency, holds, place)
    left join unnest(known) p on p.id = a.payment_id
    left join unnest(refused, reasons) r(order_id, reason) on r.order_id = a.order_id
    order by a.place;
end $$;

create type shop.confirmation as (order_id uuid, reference text, card_brand text, card_last4 text);
create type shop.sale_posting as (
  order_id uuid, seller_order_id uuid, set_id uuid, asset text, occurred_at timestamptz,
  debit integer, credits integer[], amounts bigint[], codes text[]
);

-- After the provider said yes: holds become orders, stock leaves, money is posted, one job is left to capture. An order that cannot be
-- placed does not disturb the others. Outcomes: placed, placed-before, stock-gone, payment-gone.
create function shop.confirm_checkout(asked_confirmations json, asked_orders json, asked_sellers json, asked_lines json, asked_postings json)
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

  select f.refused, f.retaken into without_stock, again
  from (
    select array_agg(l.order_id) as orders, array_agg(l.hold_id) as holds, array_agg(distinct l.variant_id) as variants
    from unnest(lines) l where l.order_id <> all (closed)
  ) pairs, lateral shop.consume_holds(pairs.orders, pairs.holds, pairs.variants) f where pairs.orders is not null;
  without_stock := coalesce(without_stock, '{}');
  if cardinality(without_stock) > 0 then
    perform money.unclaim_payments(array(select o.payment_id from unnest(orders) o where o.id = any (without_stock)));
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
        select row(p.set_id, t.place - 1, p.debit, t.credit, t.amount, p.asset, t.code)::money.new_transfer
        from unnest(postings) p, lateral unnest(p.credits, p.amounts, p.codes) with ordinality as t(credit, amount, code, place)
      )
    );
    perform money.capture_soon(array(select o.payment_id from unnest(orders) o));
  end if;

  return query
    select t.order_id, 'placed', t.number, again from unnest(placed, numbers) as t(order_id, number)
    union all select t.order_id, 'placed-before', t.number, null from unnest(earlier, earlier_numbers) as t(order_id, number)
    union all select t.order_id, 'stock-gone', null, again from unnest(without_stock) as t(order_id)
    union all select t.order_id, 'payment-gone', null, null from unnest(without_payment) as t(order_id);
end $$;
