-- What somebody means to buy. The owner is the guest of a browser or, once signed in, the account.
create table shop.cart_line (
  owner_id uuid not null,
  variant_id uuid not null,
  market_code text not null,
  quantity integer not null check (quantity between 1 and 100),
  saved_for_later boolean not null default false,
  -- The price that its owner saw last: a change since is told in words.
  seen_price bigint not null,
  currency text not null,
  -- The show it was put in from: its host gets a part of the sale.
  show_id uuid,
  hold_id uuid,
  added_at timestamptz not null default now(),
  primary key (owner_id, variant_id)
);

-- The guest signs in: what the browser kept joins what the account has. Of both, the larger number; what is wanted now in one, is wanted now.
create function shop.merge_cart(guest uuid, account uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (delete from shop.cart_line l where l.owner_id = guest returning l.*)
  insert into shop.cart_line (owner_id, variant_id, market_code, quantity, saved_for_later, seen_price, currency, show_id, hold_id, added_at)
  select account, g.variant_id, g.market_code, g.quantity, g.saved_for_later, g.seen_price, g.currency, g.show_id, g.hold_id, g.added_at from gone g
  on conflict (owner_id, variant_id) do update set
    quantity = greatest(shop.cart_line.quantity, excluded.quantity),
    saved_for_later = shop.cart_line.saved_for_later and excluded.saved_for_later,
    hold_id = coalesce(excluded.hold_id, shop.cart_line.hold_id)
$$;

-- Where an account had things sent to.
create table shop.saved_address (
  id uuid primary key,
  account_id uuid not null,
  contact jsonb not null,
  address jsonb not null,
  used_at timestamptz not null default now()
);
create index saved_address_of on shop.saved_address (account_id, used_at desc);

grant select, insert, update, delete on shop.cart_line, shop.saved_address to {{app}};
