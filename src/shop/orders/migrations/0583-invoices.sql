-- What stands on a seller's invoices besides the order.
create table shop.seller_identity (
  organisation_id uuid primary key,
  legal_name text not null,
  address text not null,
  tax_number text not null default '',
  invoice_prefix text not null default ''
);

-- One series for each seller and kind of document, without gaps: the number is drawn in the transaction that writes the document.
create table shop.invoice_series (
  organisation_id uuid not null,
  kind text not null check (kind in ('invoice', 'credit-note')),
  last integer not null default 0,
  primary key (organisation_id, kind)
);

-- An invoice says for ever what it said at first: seller, lines and tax are kept as they were.
create table shop.invoice (
  id uuid primary key,
  organisation_id uuid not null,
  kind text not null check (kind in ('invoice', 'credit-note')),
  number integer not null,
  seller_order_id uuid not null,
  refund_id uuid,
  issued_at timestamptz not null default now(),
  content jsonb not null,
  unique (organisation_id, kind, number)
);
create unique index invoice_of_order on shop.invoice (seller_order_id) where kind = 'invoice';
create unique index invoice_of_refund on shop.invoice (refund_id) where kind = 'credit-note';

grant select, insert, update on shop.seller_identity, shop.invoice_series to {{app}};
grant select, insert on shop.invoice to {{app}};
