-- Ways of delivery of a market, as its operator decided them. A market without any has the general ones.
create table markets.delivery_method (
  market_code text not null references markets.market,
  code text not null check (code ~ '^[a-z0-9-]{2,40}$'),
  position integer not null,
  name jsonb not null check (name ? 'en' and name ? 'ar'),
  price bigint not null check (price >= 0),
  -- From goods of this worth on it costs nothing.
  free_from bigint check (free_from > 0),
  earliest_days integer not null check (earliest_days >= 0),
  latest_days integer not null check (latest_days between earliest_days and 90),
  primary key (market_code, code)
);
grant select, insert, delete on markets.delivery_method to {{app}};
grant update (tax_on_delivery) on markets.market to {{app}};
