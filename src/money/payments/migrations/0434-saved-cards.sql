-- Cards that buyers chose to keep with a provider: names there, and what a person needs to tell their cards apart. No number is ever here.
create table money.card_customer (
  account_id uuid not null,
  provider text not null,
  reference text not null,
  created_at timestamptz not null default now(),
  primary key (account_id, provider)
);

create table money.saved_card (
  id uuid primary key,
  account_id uuid not null,
  provider text not null,
  customer text not null,
  method text not null,
  brand text not null,
  last4 text not null check (last4 ~ '^\d{4}$'),
  expiry_month smallint not null check (expiry_month between 1 and 12),
  expiry_year smallint not null,
  created_at timestamptz not null default now(),
  used_at timestamptz not null default now(),
  unique (provider, method)
);
create index saved_card_account on money.saved_card (account_id);

-- What a payment was begun with: a provider that is asked again must be asked the same. Only where there is more than a card's token.
create table money.payment_terms (
  payment_id uuid primary key,
  account_id uuid,
  language text,
  customer text,
  keep boolean not null,
  method text,
  created_at timestamptz not null default now(),
  check (customer is not null or not (keep or method is not null))
);
create index payment_terms_account on money.payment_terms (account_id) where account_id is not null;

grant select, insert, delete on money.card_customer to {{app}};
grant select, insert, update, delete on money.saved_card to {{app}};
grant select, insert, update on money.payment_terms to {{app}};
