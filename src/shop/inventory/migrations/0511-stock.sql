create schema if not exists shop;
grant usage on schema shop to {{app}};

create table shop.stock_location (
  id uuid primary key,
  organisation_id uuid not null unique,
  name jsonb not null
);

-- Available = on_hand - reserved - allocated - fenced. Reserved belongs to holds, allocated to orders that have not left yet, fenced to
-- fences that still have units nobody holds.
create table shop.stock_level (
  variant_id uuid not null,
  location_id uuid not null references shop.stock_location,
  on_hand integer not null default 0,
  reserved integer not null default 0 check (reserved >= 0),
  allocated integer not null default 0 check (allocated >= 0),
  fenced integer not null default 0 check (fenced >= 0),
  primary key (variant_id, location_id),
  constraint stock_level_not_oversold check (reserved + allocated + fenced <= on_hand)
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

-- Units set aside for a time, for whoever asks by the fence's id; others cannot take them. Changed only under the lock of its level.
create table shop.stock_fence (
  id uuid primary key,
  variant_id uuid not null,
  location_id uuid not null,
  quantity integer not null check (quantity > 0),
  -- Where each unit is: not taken yet, held, sold, or given back to everyone when the fence was closed.
  left_over integer not null check (left_over >= 0),
  held integer not null default 0 check (held >= 0),
  sold integer not null default 0 check (sold >= 0),
  given_back integer not null default 0 check (given_back >= 0),
  most_per_person integer not null check (most_per_person > 0),
  starts_at timestamptz not null,
  -- Who sees later than the others is served a little longer: the fence is closed after that.
  ends_at timestamptz not null,
  open boolean not null default true,
  constraint stock_fence_whole check (left_over + held + sold + given_back = quantity),
  constraint stock_fence_closed_empty check (open or left_over = 0)
) with (fillfactor = 50);
create index stock_fence_open on shop.stock_fence (ends_at) where open;

-- A hold's id derives from the viewer and the viewer's key: the primary key alone makes a repeated request one hold.
create table shop.hold (
  id uuid primary key,
  viewer_id uuid not null,
  account_id uuid,
  variant_id uuid not null,
  location_id uuid not null,
  quantity integer not null check (quantity > 0),
  -- The fence its units come from.
  fence_id uuid,
  -- Stands for the buyer's e-mail, once a fenced hold is paid for.
  email_key uuid,
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
-- What a person took from a fence, by each name the person is known by.
create index hold_fence_viewer on shop.hold (fence_id, viewer_id) where fence_id is not null;
create index hold_fence_account on shop.hold (fence_id, account_id) where fence_id is not null and account_id is not null;
create index hold_fence_email on shop.hold (fence_id, email_key) where fence_id is not null and email_key is not null;

create function shop.hold_ends(h shop.hold) returns timestamptz
language sql immutable as $$ select greatest(h.held_until, h.paying_until) $$;

grant select on shop.stock_location, shop.stock_level, shop.stock_movement, shop.stock_fence, shop.hold to {{app}};
grant insert on shop.stock_location to {{app}};
