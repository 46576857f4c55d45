-- A draft is nobody's but the brand's; what is withdrawn is not sold any more, and its orders stay readable.
alter table shop.product
  add column state text not null default 'published' check (state in ('draft', 'published', 'withdrawn')),
  add column version integer not null default 1,
  add column updated_at timestamptz not null default now();
create index product_newest on shop.product (organisation_id, updated_at desc, id desc);
-- No price in a market means: not sold there.
grant delete on shop.price to {{app}};
