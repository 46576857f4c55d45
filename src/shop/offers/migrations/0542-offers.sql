-- Offers of a limited time and quantity. Terms never change once made; only the end is written later.
create table shop.offer (
  -- Also the id of the fence around its units.
  id uuid primary key,
  organisation_id uuid not null,
  variant_id uuid not null,
  market_code text not null,
  currency text not null,
  price bigint not null check (price > 0),
  -- What everybody else pays, and the lowest price of the 30 days before; as they were when the offer was made.
  usual_price bigint not null check (usual_price >= price),
  lowest_price bigint not null check (lowest_price > 0),
  quantity integer not null check (quantity > 0),
  most_per_person integer not null check (most_per_person between 1 and quantity),
  funded_by text not null check (funded_by = 'seller'),
  -- Where it is made: a show. Opaque here.
  occasion_kind text not null,
  occasion_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  ended_at timestamptz,
  end_reason text check (end_reason in ('time', 'stock', 'host', 'occasion-over')),
  made_by uuid,
  created_at timestamptz not null default now(),
  check ((ended_at is null) = (end_reason is null))
);
-- One at a time.
create unique index offer_running on shop.offer (occasion_kind, occasion_id) where ended_at is null;
create index offer_price on shop.offer (variant_id, market_code, starts_at desc);

grant select, insert on shop.offer to {{app}};
grant update (ended_at, end_reason) on shop.offer to {{app}};
