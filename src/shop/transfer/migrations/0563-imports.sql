-- A file of products that a brand brings in. The file itself lies in storage; here is what was read of it and how far the work has come.
create table shop.import (
  id uuid primary key,
  organisation_id uuid not null,
  created_by uuid,
  file_name text not null,
  size_bytes bigint not null,
  state text not null check (state in ('checking', 'refused', 'ready', 'running', 'done', 'cancelled', 'undoing', 'undone')),
  -- Why a file was refused.
  refusal text,
  encoding text,
  encoding_guessed boolean not null default false,
  delimiter text,
  header jsonb not null default '[]',
  -- What each column holds; null for one that is left out.
  fields jsonb not null default '[]',
  market_code text not null,
  publish boolean not null default false,
  count_stock boolean not null default true,
  rows_total integer,
  -- Rows of products that are through, in the phase it is in. The only place that says where to go on after a crash.
  rows_done integer not null default 0,
  products_new integer not null default 0,
  products_changed integer not null default 0,
  products_left_out integer not null default 0,
  products_undone integer not null default 0,
  products_kept integer not null default 0,
  errors integer not null default 0,
  warnings integer not null default 0,
  sample jsonb not null default '[]',
  beat_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz
) with (fillfactor = 70);
create index import_newest on shop.import (organisation_id, id desc);
create index import_at_work on shop.import (beat_at) where state in ('checking', 'running', 'undoing');

create table shop.import_fault (
  id bigint generated always as identity primary key,
  import_id uuid not null references shop.import,
  line integer not null,
  column_name text,
  code text not null,
  handle text,
  value text,
  limit_value text
);
create index import_fault_line on shop.import_fault (import_id, line, id);

-- What an import made of each product: written in the transaction that made it, and all that an undo needs.
create table shop.imported_product (
  import_id uuid not null references shop.import,
  product_id uuid not null,
  handle text not null,
  created boolean not null,
  version integer not null,
  -- Of one that was there already: what it was.
  before jsonb,
  -- Null until an undo has looked at it: taken back, or kept because something happened to it since.
  undone boolean,
  primary key (import_id, product_id),
  check (created = (before is null))
);

-- Pictures that products name by address; fetched one product after another when the products are there.
create table shop.import_picture (
  product_id uuid not null,
  url text not null,
  import_id uuid not null references shop.import,
  position integer not null,
  line integer not null,
  alt jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'kept', 'failed')),
  attempts integer not null default 0,
  primary key (product_id, url)
);
create index import_picture_waiting on shop.import_picture (import_id, product_id, position) where state = 'waiting';
create index import_picture_import on shop.import_picture (import_id, state);

grant select, insert, update, delete on shop.import, shop.import_fault, shop.imported_product, shop.import_picture to {{app}};
