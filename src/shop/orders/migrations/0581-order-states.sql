-- What becomes of a seller's order after it was placed. Two axes are stored here, that of the order and that of its parcels; the third is
-- the payment's. The state that people see follows from them and cannot disagree.
alter table shop.seller_order drop column state;
alter table shop.seller_order
  add column phase text not null default 'on-hold' check (phase in ('on-hold', 'open', 'cancellation-requested', 'completed', 'cancelled')),
  add column fulfilment text not null default 'none' check (fulfilment in ('none', 'partly-shipped', 'shipped', 'delivered')),
  -- Until when the buyer may cancel alone; null until the order is announced, a moment after it was placed.
  add column hold_until timestamptz,
  add column shipped_at timestamptz,
  add column delivered_at timestamptz,
  -- When goods may no longer be sent back; known once they arrived.
  add column return_until timestamptz,
  -- Minor units given back, or on their way back.
  add column refunded bigint not null default 0,
  add column unread_by_seller integer not null default 0,
  add column unread_by_buyer integer not null default 0,
  add constraint seller_order_refunded check (refunded >= 0 and refunded <= total);
alter table shop.seller_order add column state text not null generated always as (
  case when phase = 'open' then case fulfilment when 'none' then 'to-ship' else fulfilment end else phase end
) stored;

update shop.seller_order set phase = 'open', hold_until = placed_at;

-- Those not announced yet, those whose window may be over, and those whose return window may be: each small.
create index seller_order_new on shop.seller_order (placed_at) where hold_until is null;
create index seller_order_held on shop.seller_order (hold_until) where phase = 'on-hold' and hold_until is not null;
create index seller_order_returnable on shop.seller_order (return_until) where phase = 'open' and return_until is not null;
create index seller_order_of on shop.seller_order (order_id);

alter table shop.order_line
  add column shipped integer not null default 0 check (shipped >= 0),
  add column cancelled integer not null default 0 check (cancelled >= 0),
  add column returned integer not null default 0 check (returned >= 0 and returned <= shipped),
  add constraint order_line_whole check (shipped + cancelled <= quantity);

-- Version of the links that lead to the order's page: counting up makes all earlier ones worthless.
alter table shop."order" add column link_version integer not null default 1;

-- How long a buyer may cancel alone, by market; an hour where nothing is said.
create table shop.order_policy (
  market_code text primary key,
  hold_seconds integer not null check (hold_seconds between 0 and 604800)
);

-- Under which names a buyer finds an order again: `viewer:…`, `email:…`.
create table shop.order_buyer (
  key text not null,
  order_id uuid not null,
  placed_at timestamptz not null,
  primary key (key, order_id)
);
create index order_buyer_newest on shop.order_buyer (key, placed_at desc, order_id desc);

-- The journal: what happened to a seller's order, who did it and why. Added to and read, never changed.
create table shop.order_event (
  id uuid primary key,
  seller_order_id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('buyer', 'seller', 'operator', 'souk')),
  actor_id uuid,
  actor_name text,
  reason text,
  from_state text,
  to_state text,
  facts jsonb not null default '{}'
);
create index order_event_of on shop.order_event (seller_order_id, id);

create table shop.order_cancellation (
  id uuid primary key,
  seller_order_id uuid not null,
  state text not null check (state in ('requested', 'approved', 'refused')),
  reason_code text not null,
  note text,
  answer text,
  asked_at timestamptz not null default now(),
  answered_at timestamptz
);
-- One open question at a time.
create unique index order_cancellation_open on shop.order_cancellation (seller_order_id) where state = 'requested';
create index order_cancellation_of on shop.order_cancellation (seller_order_id, id);

create table shop.parcel (
  id uuid primary key,
  seller_order_id uuid not null,
  number integer not null,
  carrier text not null,
  tracking_number text not null,
  tracking_url text,
  shipped_at timestamptz not null default now(),
  delivered_at timestamptz,
  unique (seller_order_id, number)
);
create index parcel_tracking on shop.parcel (lower(tracking_number));
create table shop.parcel_line (
  parcel_id uuid not null references shop.parcel,
  position integer not null,
  quantity integer not null check (quantity > 0),
  primary key (parcel_id, position)
);

-- Money given back. `parts`: minor units by place in the set that posted the sale, so that the mirror of all refunds is the sale.
create table shop.order_refund (
  id uuid primary key,
  seller_order_id uuid not null,
  number integer not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  reason_code text not null,
  note text,
  state text not null check (state in ('pending', 'succeeded', 'failed')),
  parts jsonb not null,
  lines jsonb not null default '[]',
  delivery bigint not null default 0,
  tax bigint not null default 0,
  actor_kind text not null,
  actor_id uuid,
  actor_name text,
  at timestamptz not null default now(),
  settled_at timestamptz,
  unique (seller_order_id, number)
);
create index order_refund_of on shop.order_refund (seller_order_id, id);

grant update (phase, fulfilment, hold_until, shipped_at, delivered_at, return_until, refunded, unread_by_seller, unread_by_buyer)
  on shop.seller_order to {{app}};
grant update (shipped, cancelled, returned) on shop.order_line to {{app}};
grant update (link_version) on shop."order" to {{app}};
grant select, insert, update on shop.order_policy, shop.order_cancellation, shop.parcel, shop.order_refund to {{app}};
grant select, insert on shop.order_buyer, shop.order_event, shop.parcel_line to {{app}};

-- A mirror for every part of a sale, and one code for a refund that its provider could not pay out.
select money.define_code(code) from unnest(array['refund-seller', 'refund-creator', 'refund-agency', 'refund-platform', 'refund-processor',
  'refund-delivery', 'refund-tax', 'refund-seller-funded', 'refund-creator-funded', 'refund-agency-funded', 'refund-platform-funded',
  'refund-processor-funded', 'refund-delivery-funded', 'refund-tax-funded']) code;
select money.define_code('refund-failed');
