-- Giveaways. Who wins is decided by a seed that is fixed before the first entry (its hash is public) and by the list of entries that is fixed
-- at the close (its hash is public): nobody can choose either by the other.
create table shop.giveaway (
  -- Also the id of the fence around the prizes.
  id uuid primary key,
  organisation_id uuid not null,
  variant_id uuid not null,
  market_code text not null,
  currency text not null,
  occasion_kind text not null,
  occasion_id uuid not null,
  winners integer not null check (winners between 1 and 100),
  seconds integer not null check (seconds between 30 and 86400),
  least_age integer not null check (least_age between 18 and 99),
  followers_only boolean not null,
  -- Whether it can be entered from its page by somebody who does not watch.
  open_elsewhere boolean not null,
  claim_hours integer not null check (claim_hours between 1 and 168),
  -- What one prize usually costs, said in the rules.
  prize_value bigint not null check (prize_value >= 0),
  made_by uuid,
  created_at timestamptz not null default now(),

  seed bytea not null check (length(seed) = 32),
  seed_hash text not null,
  state text not null default 'planned' check (state in ('planned', 'open', 'drawn', 'done', 'voided')),
  opened_at timestamptz,
  closes_at timestamptz,
  drawn_at timestamptz,
  entries integer not null default 0 check (entries >= 0),
  entries_hash text,
  reason text,
  constraint giveaway_opened check ((opened_at is null) = (closes_at is null) and (state in ('planned', 'voided') or opened_at is not null)),
  constraint giveaway_drawn check ((drawn_at is null) = (entries_hash is null) and (state not in ('drawn', 'done') or drawn_at is not null))
);
create index giveaway_occasion on shop.giveaway (occasion_kind, occasion_id, created_at);
create index giveaway_busy on shop.giveaway (state) where state in ('open', 'drawn');
-- One at a time.
create unique index giveaway_open on shop.giveaway (occasion_kind, occasion_id) where state = 'open';

-- One entry a person. Its id, which is random, is all that the public list says.
create table shop.giveaway_entry (
  id uuid primary key,
  giveaway_id uuid not null references shop.giveaway,
  -- Stands for the account, or else for the browser's guest.
  person uuid not null,
  -- Stands for the e-mail address.
  email_key uuid not null,
  viewer_id uuid not null,
  account_id uuid,
  email text not null,
  language text not null check (language in ('ar', 'en')),
  at timestamptz not null default now(),
  -- Its place in the drawn order, from 1.
  place integer,
  unique (giveaway_id, person),
  unique (giveaway_id, email_key),
  unique (giveaway_id, place)
);

-- A prize on its way to somebody, in the drawn order; who does not claim in time makes room for the next.
create table shop.giveaway_award (
  giveaway_id uuid not null references shop.giveaway,
  place integer not null check (place > 0),
  entry_id uuid not null unique references shop.giveaway_entry,
  viewer_id uuid not null,
  hold_id uuid not null unique,
  state text not null default 'due' check (state in ('due', 'offered', 'claimed', 'lapsed')),
  claim_until timestamptz,
  primary key (giveaway_id, place)
);

grant select, insert on shop.giveaway, shop.giveaway_entry, shop.giveaway_award to {{app}};
grant update (state, opened_at, closes_at, drawn_at, entries, entries_hash, reason) on shop.giveaway to {{app}};
grant update (place) on shop.giveaway_entry to {{app}};
grant update (state, claim_until, viewer_id, hold_id) on shop.giveaway_award to {{app}};
