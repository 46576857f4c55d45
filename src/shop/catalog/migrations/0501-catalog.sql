create schema if not exists shop;
grant usage on schema shop to {{app}};

create table shop.product (
  id uuid primary key,
  organisation_id uuid not null,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title jsonb not null check (title ? 'en' and title ? 'ar'),
  description jsonb,
  picture_url text not null,
  -- Choices in order: [{ code, name, values: [{ code, name, pictureUrl }] }].
  options jsonb not null default '[]',
  created_at timestamptz not null default now()
);
create index product_of_organisation on shop.product (organisation_id, created_at desc);

create table shop.variant (
  id uuid primary key,
  product_id uuid not null references shop.product,
  position integer not null,
  sku text not null,
  title jsonb not null,
  -- One value of each option: { colour: 'clay' }.
  options jsonb not null default '{}',
  picture_url text not null,
  unique (product_id, position),
  unique (product_id, options)
);
create index variant_sku on shop.variant (sku);

create table shop.price (
  variant_id uuid not null references shop.variant,
  market_code text not null,
  amount bigint not null check (amount >= 0),
  currency text not null,
  primary key (variant_id, market_code)
);

grant select, insert, update on shop.product, shop.variant, shop.price to {{app}};
