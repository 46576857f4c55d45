-- Claims by comment: while a list is open, a line of the talk claims a numbered product. Each variant of the list has a fence and a line of its own.
create table shop.claim_list (
  id uuid primary key,
  organisation_id uuid not null,
  market_code text not null,
  -- Where it is held: a show. Opaque here.
  occasion_kind text not null,
  occasion_id uuid not null,
  -- Words that claim, besides the usual ones.
  words text[] not null check (cardinality(words) <= 10),
  hold_seconds integer not null check (hold_seconds between 300 and 259200),
  most_per_person integer not null check (most_per_person between 1 and 10),
  opened_at timestamptz,
  closed_at timestamptz,
  planned_by uuid,
  created_at timestamptz not null default now()
);
-- One at a time.
create unique index claim_list_open on shop.claim_list (occasion_kind, occasion_id) where closed_at is null;

create table shop.claim_item (
  -- Also the id of the fence around its units and of the line in front of it.
  id uuid primary key,
  list_id uuid not null references shop.claim_list,
  -- What people write: the product's number in the show.
  number integer not null check (number between 1 and 999),
  product_id uuid not null,
  variant_id uuid not null,
  price bigint not null check (price >= 0),
  currency text not null,
  unique (list_id, variant_id)
);

-- Who claimed by which name and words; how it stands is in the line, under the same id.
create table shop.claim (
  id uuid primary key,
  item_id uuid not null references shop.claim_item,
  name text not null,
  said text,
  cancelled_by uuid,
  cancel_reason text check (cancel_reason in ('asked', 'unpaid-before', 'mistake', 'not-sellable')),
  created_at timestamptz not null default now(),
  check ((cancelled_by is null) = (cancel_reason is null))
);
create index claim_item_claims on shop.claim (item_id, created_at);

grant select, insert on shop.claim_list, shop.claim_item, shop.claim to {{app}};
grant update (opened_at, closed_at) on shop.claim_list to {{app}};
grant update (cancelled_by, cancel_reason) on shop.claim to {{app}};
