-- Auctions. Everything about a lot is decided under the lock of its row: bids have one order, the same for everybody.
create table shop.lot (
  -- Also the id of the fence around its unit.
  id uuid primary key,
  organisation_id uuid not null,
  variant_id uuid not null,
  market_code text not null,
  currency text not null,
  -- Where it is sold: a show. Opaque here.
  occasion_kind text not null,
  occasion_id uuid not null,
  starting_bid bigint not null check (starting_bid > 0),
  -- Said openly: below it nothing is sold.
  reserve bigint check (reserve >= starting_bid),
  -- [{ "from": "0", "step": "100" }, …] in minor units; steps grow with the price.
  ladder jsonb not null,
  mode text not null check (mode in ('soft-close', 'sudden-death')),
  duration_seconds integer not null check (duration_seconds between 5 and 3600),
  counter_seconds integer not null check (counter_seconds between 3 and 60),
  -- What delivery costs at least, said before anybody bids.
  delivery bigint not null check (delivery >= 0),
  pay_minutes integer not null check (pay_minutes between 1 and 2880),
  if_unpaid text not null check (if_unpaid in ('offer-next', 'unsold')),
  made_by uuid,
  created_at timestamptz not null default now(),

  state text not null default 'planned' check (state in ('planned', 'open', 'closing', 'sold', 'unsold', 'voided')),
  opened_at timestamptz,
  ends_at timestamptz,
  closed_at timestamptz,
  -- The last number given in its log; numbers have no gaps.
  sequence integer not null default 0,
  bidders integer not null default 0,
  bids integer not null default 0,
  leader integer,
  leader_maximum bigint,
  runner_up_maximum bigint,
  price bigint,
  why text,
  constraint lot_opened check ((opened_at is null) = (ends_at is null) and (state in ('planned', 'voided') or opened_at is not null)),
  constraint lot_leads check ((leader is null) = (leader_maximum is null) and (leader is not null or price is null)),
  constraint lot_price_kept check (price is null or (price >= starting_bid and price <= leader_maximum)),
  constraint lot_runner_up check (runner_up_maximum is null or runner_up_maximum <= leader_maximum)
) with (fillfactor = 50);
create index lot_occasion on shop.lot (occasion_kind, occasion_id, created_at);
create index lot_busy on shop.lot (state) where state in ('open', 'closing');
-- One at a time.
create unique index lot_open on shop.lot (occasion_kind, occasion_id) where state = 'open';

-- Who bids: a browser's guest or an account, known by an address for the news of having won. The id derives from whom it stands for.
create table shop.bidder (
  id uuid primary key,
  viewer_id uuid not null,
  account_id uuid,
  email text not null,
  language text not null check (language in ('ar', 'en')),
  strikes integer not null default 0 check (strikes >= 0),
  last_strike_at timestamptz,
  created_at timestamptz not null default now()
) with (fillfactor = 80);

-- The highest somebody would pay for a lot, kept secret until it is outbid.
create table shop.proxy_bid (
  lot_id uuid not null references shop.lot,
  bidder_id uuid not null references shop.bidder,
  -- The name others see: bidder 3.
  number integer not null check (number > 0),
  -- Null when all of its bids were voided.
  maximum bigint check (maximum > 0),
  -- The place in the log at which the maximum was reached; of equal ones the earlier wins.
  sequence integer not null,
  -- The browser that bid last; it gets the hold.
  viewer_id uuid not null,
  primary key (lot_id, bidder_id),
  unique (lot_id, number)
) with (fillfactor = 50);

-- The lot's log, append-only but for the mark that an entry was voided.
create table shop.bid (
  lot_id uuid not null references shop.lot,
  sequence integer not null check (sequence > 0),
  -- Derives from bidder, lot and the bidder's key: a repeated request is one bid.
  id uuid not null unique,
  kind text not null check (kind in ('opened', 'bid', 'voided', 'closed')),
  number integer,
  maximum bigint check (maximum > 0),
  -- How the lot stood after it; null while it is not open.
  price bigint,
  leader integer,
  ends_at timestamptz,
  at timestamptz not null,
  -- Of kind `voided`: which entry.
  refers integer,
  reason text,
  voided boolean not null default false,
  primary key (lot_id, sequence),
  constraint bid_complete check ((kind = 'bid') = (number is not null and maximum is not null)),
  constraint bid_voiding check ((kind = 'voided') = (refers is not null))
);

-- To whom the lot goes, in the order in which it is offered. A hold each; nobody is offered it while another holds it.
create table shop.lot_award (
  lot_id uuid not null references shop.lot,
  attempt integer not null check (attempt > 0),
  bidder_id uuid not null references shop.bidder,
  number integer not null,
  viewer_id uuid not null,
  price bigint not null check (price > 0),
  hold_id uuid not null unique,
  state text not null default 'due' check (state in ('due', 'offered', 'paid', 'lapsed')),
  pay_until timestamptz,
  created_at timestamptz not null default now(),
  primary key (lot_id, attempt),
  unique (lot_id, bidder_id),
  check ((state = 'due') >= (pay_until is null))
);
create unique index lot_award_current on shop.lot_award (lot_id) where state in ('due', 'offered', 'paid');

grant select, insert on shop.lot, shop.bidder, shop.proxy_bid, shop.bid, shop.lot_award to {{app}};
grant update (state, opened_at, ends_at, closed_at, sequence, bidders, bids, leader, leader_maximum, runner_up_maximum, price, why)
  on shop.lot to {{app}};
grant update (viewer_id, email, language, strikes, last_strike_at) on shop.bidder to {{app}};
grant update (maximum, sequence, viewer_id) on shop.proxy_bid to {{app}};
grant update (voided) on shop.bid to {{app}};
grant update (state, pay_until, viewer_id, hold_id) on shop.lot_award to {{app}};
