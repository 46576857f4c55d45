-- Written only by `shop.place_orders`, in the transaction that sells the stock and posts the money; hence no foreign keys on this hot path
-- and no INSERT for the application's role.
create sequence shop.order_number start 48001;

create table shop."order" (
  id uuid primary key,
  number bigint not null default nextval('shop.order_number'),
  viewer_id uuid not null,
  payment_id uuid not null,
  market_code text not null,
  currency text not null,
  goods bigint not null,
  delivery bigint not null,
  tax bigint not null,
  total bigint not null check (total > 0),
  tax_included boolean not null,
  tax_rate_basis_points integer not null,
  contact jsonb not null,
  address jsonb not null,
  language text not null check (language in ('ar', 'en')),
  shipping jsonb not null,
  -- Where it was bought: a show, a clip. Opaque here.
  occasion_kind text,
  occasion_id uuid,
  media_time bigint,
  held_at timestamptz not null,
  placed_at timestamptz not null,
  -- Its parts, so that they are found by their own key.
  seller_orders uuid[] not null
);

create index order_occasion on shop."order" (occasion_id) where occasion_id is not null;

create table shop.seller_order (
  id uuid primary key,
  order_id uuid not null,
  organisation_id uuid not null,
  number bigint not null,
  state text not null default 'to-ship' check (state in ('to-ship', 'shipped', 'delivered', 'cancelled')),
  currency text not null,
  goods bigint not null,
  delivery bigint not null,
  tax bigint not null,
  total bigint not null,
  -- Amount by party, as quoted before paying; the ledger holds the same.
  split jsonb not null,
  creator jsonb,
  buyer_name text not null,
  city text not null,
  search text not null,
  placed_at timestamptz not null
);
-- Numbers only grow: a small block range index finds one.
create index seller_order_number on shop.seller_order using brin (number) with (pages_per_range = 16, autosummarize = on);
create index seller_order_desk on shop.seller_order (organisation_id, placed_at desc, id desc);

create table shop.order_line (
  seller_order_id uuid not null,
  position integer not null,
  hold_id uuid not null,
  variant_id uuid not null,
  quantity integer not null check (quantity > 0),
  unit_price bigint not null,
  total bigint not null,
  -- Titles, SKU and picture as they were.
  snapshot jsonb not null,
  primary key (seller_order_id, position)
);

grant select on shop."order", shop.seller_order, shop.order_line to {{app}};

create type shop.new_order as (
  id uuid, viewer_id uuid, payment_id uuid, market_code text, currency text, goods bigint, delivery bigint, tax bigint, total bigint,
  tax_included boolean, tax_rate_basis_points integer, contact jsonb, address jsonb, language text, shipping jsonb,
  occasion_kind text, occasion_id uuid, media_time bigint, held_at timestamptz, placed_at timestamptz, seller_orders uuid[]
);
create type shop.new_seller_order as (
  id uuid, order_id uuid, organisation_id uuid, goods bigint, delivery bigint, tax bigint, total bigint, split jsonb, creator jsonb
);
create type shop.new_order_line as (
  seller_order_id uuid, order_id uuid, position integer, hold_id uuid, variant_id uuid, quantity integer, unit_price bigint, total bigint,
  snapshot jsonb
);

-- Writes orders, all in one call. Published for the checkout's statement; answers the numbers people see.
create function shop.place_orders(orders shop.new_order[], sellers shop.new_seller_order[], lines shop.new_order_line[])
returns table (order_id uuid, number bigint)
language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
begin
  return query
    with placed as (
      insert into shop."order" (id, viewer_id, payment_id, market_code, currency, goods, delivery, tax, total, tax_included,
        tax_rate_basis_points, contact, address, language, shipping, occasion_kind, occasion_id, media_time, held_at, placed_at, seller_orders)
      select * from unnest(orders)
      returning id, number, currency, contact, address, placed_at
    ), parted as (
      insert into shop.seller_order (id, order_id, organisation_id, number, currency, goods, delivery, tax, total, split, creator,
        buyer_name, city, search, placed_at)
      select s.id, s.order_id, s.organisation_id, p.number, p.currency, s.goods, s.delivery, s.tax, s.total, s.split, s.creator,
        p.contact ->> 'name', p.address ->> 'city',
        lower(concat_ws(' ', p.contact ->> 'name', p.contact ->> 'email', p.address ->> 'city')), p.placed_at
      from unnest(sellers) s join placed p on p.id = s.order_id
    ), listed as (
      insert into shop.order_line (seller_order_id, position, hold_id, variant_id, quantity, unit_price, total, snapshot)
      select l.seller_order_id, l.position, l.hold_id, l.variant_id, l.quantity, l.unit_price, l.total, l.snapshot
      from unnest(lines) l
    )
    select p.id, p.number from placed p;
end $$;

-- Which of these stand already, and their numbers. Published for the checkout's statement.
create function shop.placed_orders(wanted uuid[]) returns table (order_id uuid, number bigint)
language sql stable as $$
  select x.id, x.number from shop."order" x where x.id = any (wanted);
$$;

select money.define_code(code)
from unnest(array['sale-seller', 'sale-creator', 'sale-agency', 'sale-platform', 'sale-processor', 'sale-delivery', 'sale-tax']) code;
