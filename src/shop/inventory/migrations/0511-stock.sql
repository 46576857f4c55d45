create schema if not exists shop;
grant usage on schema shop to {{app}};

create table shop.stock_location (
  id uuid primary key,
  organisation_id uuid not null unique,
  name jsonb not null
);

-- Available = on_hand - reserved - allocated. Reserved belongs to holds, allocated to orders that have not left yet.
create table shop.stock_level (
  variant_id uuid not null,
  location_id uuid not null references shop.stock_location,
  on_hand integer not null default 0,
  reserved integer not null default 0 check (reserved >= 0),
  allocated integer not null default 0 check (allocated >= 0),
  primary key (variant_id, location_id),
  constraint stock_level_not_oversold check (reserved + allocated <= on_hand)
) with (fillfactor = 50);

-- Journal of what changed on_hand and allocated, and why. Holds are their own journal of what is reserved.
create table shop.stock_movement (
  id bigint generated always as identity primary key,
  variant_id uuid not null,
  location_id uuid not null,
  kind text not null check (kind in ('received', 'adjusted', 'sold')),
  on_hand_change integer not null default 0,
  allocated_change integer not null default 0,
  cause_kind text not null,
  cause_id uuid not null,
  at timestamptz not null default now()
);

-- A hold's id derives from the viewer and the viewer's key: the primary key alone makes a repeated request one hold.
create table shop.hold (
  id uuid primary key,
  viewer_id uuid not null,
  variant_id uuid not null,
  location_id uuid not null,
  quantity integer not null check (quantity > 0),
  -- The price at the moment of the hold is the price of the order.
  unit_price bigint not null check (unit_price >= 0),
  currency text not null,
  market_code text not null,
  occasion_kind text,
  occasion_id uuid,
  media_time bigint,
  state text not null check (state in ('held', 'paying', 'confirmed', 'released', 'expired')),
  -- True while the units are reserved. Separate from `state`, so that held -> paying touches no index.
  active boolean not null default true check (active = (state in ('held', 'paying'))),
  held_until timestamptz not null,
  -- Set only while a payment is in flight.
  paying_until timestamptz,
  order_id uuid,
  created_at timestamptz not null default now()
) with (fillfactor = 60);
create index hold_active on shop.hold (viewer_id, variant_id) where active;

create function shop.hold_ends(h shop.hold) returns timestamptz
language sql immutable as $$ select greatest(h.held_until, h.paying_until) $$;

grant select on shop.stock_location, shop.stock_level, shop.stock_movement, shop.hold to {{app}};
grant insert on shop.stock_location to {{app}};
