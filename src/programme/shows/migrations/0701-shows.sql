create schema programme;
grant usage on schema programme to {{app}};

create table programme.show (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  title jsonb not null check (title ? 'en' and title ? 'ar'),
  brand_organisation_id uuid not null references people.organisation,
  host_account_id uuid not null references people.account,
  market_code text not null references markets.market,
  cover_url text not null,
  starts_at timestamptz not null,
  -- What was agreed is a time on a wall clock; the instant alone would forget it.
  time_zone text not null,
  state text not null check (state in ('draft', 'scheduled', 'live', 'stopped', 'ended', 'cancelled')),
  -- A looping show runs its whole rundown again and again, counted from each start of its publisher.
  loop_seconds integer check (loop_seconds between 1 and 86400),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index show_on_air on programme.show (state, starts_at);
create index show_brand on programme.show (brand_organisation_id, starts_at desc);

create table programme.lineup_item (
  id uuid primary key,
  show_id uuid not null references programme.show,
  position integer not null check (position between 0 and 99),
  product_id uuid not null,
  created_at timestamptz not null default now(),
  unique (show_id, id),
  unique (show_id, product_id),
  unique (show_id, position)
);
create index lineup_item_product on programme.lineup_item (product_id);

grant select, insert, update on programme.show to {{app}};
grant select, insert on programme.lineup_item to {{app}};
