create table shop.order_message (
  id uuid primary key,
  seller_order_id uuid not null,
  side text not null check (side in ('buyer', 'seller')),
  account_id uuid,
  author_name text not null,
  body text not null check (length(body) between 1 and 4000),
  picture_url text,
  at timestamptz not null default now()
);
create index order_message_of on shop.order_message (seller_order_id, id);

-- For the seller's eyes alone.
create table shop.order_note (
  id uuid primary key,
  seller_order_id uuid not null,
  account_id uuid not null,
  author_name text not null,
  body text not null check (length(body) between 1 and 4000),
  at timestamptz not null default now()
);
create index order_note_of on shop.order_note (seller_order_id, id);

grant select, insert on shop.order_message, shop.order_note to {{app}};
