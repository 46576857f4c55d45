-- What was taken off, why and by whom, as it was quoted. `adjustments`: one entry a reason and line, places as in the seller's order. `subsidy`:
-- what the platform paid, by the party whose part it stands in for.
alter table shop."order" add column discount bigint not null default 0 check (discount >= 0);
alter table shop.seller_order
  add column discount bigint not null default 0 check (discount >= 0),
  add column adjustments jsonb,
  add column subsidy jsonb;
alter table shop.order_line add column discount bigint not null default 0 check (discount between 0 and total);

alter type shop.new_order add attribute discount bigint;
alter type shop.new_seller_order add attribute discount bigint, add attribute adjustments jsonb, add attribute subsidy jsonb;
alter type shop.new_order_line add attribute discount bigint;

create or replace function shop.place_orders(orders shop.new_order[], sellers shop.new_seller_order[], lines shop.new_order_line[])
returns table (order_id uuid, number bigint)
language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
begin
  return query
    with placed as (
      insert into shop."order" (id, viewer_id, payment_id, market_code, currency, goods, delivery, tax, total, tax_included,
        tax_rate_basis_points, contact, address, language, shipping, occasion_kind, occasion_id, media_time, held_at, placed_at, seller_orders,
        discount)
      select o.id, o.viewer_id, o.payment_id, o.market_code, o.currency, o.goods, o.delivery, o.tax, o.total, o.tax_included,
        o.tax_rate_basis_points, o.contact, o.address, o.language, o.shipping, o.occasion_kind, o.occasion_id, o.media_time, o.held_at,
        o.placed_at, o.seller_orders, coalesce(o.discount, 0)
      from unnest(orders) o
      returning id, number, currency, contact, address, placed_at
    ), parted as (
      insert into shop.seller_order (id, order_id, organisation_id, number, currency, goods, delivery, tax, total, split, creator,
        buyer_name, city, search, placed_at, discount, adjustments, subsidy)
      select s.id, s.order_id, s.organisation_id, p.number, p.currency, s.goods, s.delivery, s.tax, s.total, s.split, s.creator,
        p.contact ->> 'name', p.address ->> 'city',
        lower(concat_ws(' ', p.contact ->> 'name', p.contact ->> 'email', p.address ->> 'city')), p.placed_at,
        coalesce(s.discount, 0), s.adjustments, s.subsidy
      from unnest(sellers) s join placed p on p.id = s.order_id
    ), listed as (
      insert into shop.order_line (seller_order_id, position, hold_id, variant_id, quantity, unit_price, total, snapshot, discount)
      select l.seller_order_id, l.position, l.hold_id, l.variant_id, l.quantity, l.unit_price, l.total, l.snapshot, coalesce(l.discount, 0)
      from unnest(lines) l
    )
    select p.id, p.number from placed p;
end $$;

-- The platform pays a reduction that it bears: one code for each part it stands in for.
select money.define_code(code) from unnest(array['sale-seller-funded', 'sale-creator-funded', 'sale-agency-funded', 'sale-platform-funded',
  'sale-processor-funded', 'sale-delivery-funded', 'sale-tax-funded']) code;
