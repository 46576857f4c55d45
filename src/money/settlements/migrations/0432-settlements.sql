-- A brand's own account with a provider, where its share is sent.
create table money.payee (
  organisation_id uuid not null,
  provider text not null,
  reference text not null,
  state text not null check (state in ('pending', 'restricted', 'enabled')),
  -- What the provider still asks for, in Souk's words.
  requirements text[] not null,
  -- Until when it asks; null where there is no such day.
  due_at timestamptz,
  -- When the provider was asked for what stands here: an answer to an older question changes nothing.
  read_at timestamptz not null,
  opened_at timestamptz not null default now(),
  primary key (organisation_id, provider),
  unique (provider, reference)
);

-- One for each seller's order, under its id: the share that goes to the brand when its time has come.
create table money.settlement (
  id uuid primary key,
  organisation_id uuid not null,
  payment_id uuid not null,
  provider text not null,
  market_code text not null,
  number text not null,
  currency text not null,
  -- What the buyer paid for it, and what of it was the seller's when it was sold.
  gross bigint not null check (gross >= 0),
  share bigint not null check (share >= 0),
  -- Who gets what, as the sale was divided.
  parts jsonb not null,
  sent bigint not null default 0,
  recalled bigint not null default 0,
  -- Why nothing moves; null while it moves or when all is where it belongs.
  waits_for text,
  due_at timestamptz,
  -- When it is looked at again; null when only news can change it.
  look_at timestamptz,
  placed_at timestamptz not null,
  changed_at timestamptz not null default now(),
  constraint settlement_recalls_what_was_sent check (recalled between 0 and sent)
);
create index settlement_list on money.settlement (organisation_id, placed_at desc, id desc);
create index settlement_look on money.settlement (look_at) where look_at is not null;
create index settlement_payment on money.settlement (payment_id);

-- Money on its way to a brand or back. Its id is the provider's key against doing it twice.
create table money.settlement_move (
  id uuid primary key,
  settlement_id uuid not null references money.settlement,
  kind text not null check (kind in ('transfer', 'recall')),
  amount bigint not null check (amount > 0),
  -- Which transfer a recall takes from.
  of_move uuid references money.settlement_move,
  payee text not null,
  state text not null check (state in ('asked', 'done', 'refused')),
  reference text,
  failure text,
  asked_at timestamptz not null default now(),
  settled_at timestamptz
);
create index settlement_move_settlement on money.settlement_move (settlement_id, asked_at);
-- One at a time, however many look at once.
create unique index settlement_move_under_way on money.settlement_move (settlement_id) where state = 'asked';

-- How far the ledger was followed.
create table money.settlement_watermark (single boolean primary key default true check (single), posting bigint not null);
insert into money.settlement_watermark (posting) values (0);

select money.define_code('settlement-asked'), money.define_code('settlement-sent'), money.define_code('settlement-refused'),
  money.define_code('settlement-recalled'), money.define_code('settlement-returned'), money.define_code('settlement-recall-refused');

grant select, insert, update on money.payee, money.settlement, money.settlement_move to {{app}};
grant select, update on money.settlement_watermark to {{app}};
