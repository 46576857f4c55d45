create schema markets;
grant usage on schema markets to {{app}};

create table markets.market (
  code text primary key check (code ~ '^[a-z]{2}(-[a-z0-9]+)?$'),
  name jsonb not null check (name ? 'en' and name ? 'ar'),
  country char(2) not null check (country ~ '^[A-Z]{2}$'),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  languages text[] not null check (cardinality(languages) > 0),
  time_zone text not null,
  tax_rate_basis_points integer not null check (tax_rate_basis_points between 0 and 9999),
  tax_included boolean not null,
  return_window_days integer not null check (return_window_days >= 0),
  settlement_delay_days integer not null check (settlement_delay_days >= 0),
  tip_minimum bigint not null check (tip_minimum > 0),
  tip_maximum bigint not null,
  tip_maximum_per_day bigint not null,
  -- Souk lets nobody under 18 sell on camera; a market may only ask for more.
  host_minimum_age integer not null check (host_minimum_age >= 18),
  adult_minimum_age integer not null check (adult_minimum_age >= 18),
  created_at timestamptz not null default now(),
  check (tip_minimum <= tip_maximum and tip_maximum <= tip_maximum_per_day)
);

-- What was promised stays readable: a change is a new version, never an update.
create table markets.processor_fee (
  market_code text not null references markets.market,
  version integer not null check (version > 0),
  rate_basis_points integer not null check (rate_basis_points between 0 and 9999),
  fixed_amount bigint not null check (fixed_amount >= 0),
  published_at timestamptz not null default now(),
  primary key (market_code, version)
);

create table markets.sale_policy (
  market_code text not null references markets.market,
  version integer not null check (version > 0),
  creator_rate_basis_points integer not null check (creator_rate_basis_points >= 0),
  platform_rate_basis_points integer not null check (platform_rate_basis_points >= 0),
  published_at timestamptz not null default now(),
  primary key (market_code, version),
  check (creator_rate_basis_points + platform_rate_basis_points < 10000)
);

grant select, insert on markets.market, markets.processor_fee, markets.sale_policy to {{app}};
