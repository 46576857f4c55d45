-- Drops: units set aside ahead, announced, opened at a frame and sold to a line of people. Terms never change once planned.
create table shop.drop (
  -- Also the id of the fence around its units and of the line in front of it.
  id uuid primary key,
  organisation_id uuid not null,
  product_id uuid not null,
  variant_id uuid not null,
  market_code text not null,
  currency text not null,
  price bigint not null check (price > 0),
  -- What everybody else pays, and the lowest price of the 30 days before; as they were when the drop was planned.
  usual_price bigint not null check (usual_price >= price),
  lowest_price bigint not null check (lowest_price > 0),
  quantity integer not null check (quantity > 0),
  most_per_person integer not null check (most_per_person between 1 and quantity),
  -- How long units are held for whoever has the turn, and how long the drop is open.
  turn_seconds integer not null check (turn_seconds between 30 and 1800),
  open_seconds integer not null check (open_seconds between 30 and 86400),
  -- Where it is held: a show. Opaque here.
  occasion_kind text not null,
  occasion_id uuid not null,
  -- What is announced; it opens when its host opens it.
  announced_for timestamptz not null,
  opened_at timestamptz,
  ends_at timestamptz,
  ended_at timestamptz,
  end_reason text check (end_reason in ('time', 'stock', 'host', 'occasion-over', 'called-off')),
  planned_by uuid,
  created_at timestamptz not null default now(),
  check ((ended_at is null) = (end_reason is null)),
  check ((opened_at is null) = (ends_at is null))
);
create index drop_occasion on shop.drop (occasion_kind, occasion_id, announced_for);
create index drop_price on shop.drop (variant_id, market_code) where opened_at is not null;
create index drop_living on shop.drop (id) where ended_at is null;

grant select, insert on shop.drop to {{app}};
grant update (opened_at, ends_at, ended_at, end_reason) on shop.drop to {{app}};
