create schema app;
grant usage on schema app to {{app}};

-- What the very first start decided about the demo market, and whether making it was finished. One row or none.
create table app.demo (
  singleton boolean primary key default true check (singleton),
  wanted boolean not null,
  finished_at timestamptz,
  check (wanted or finished_at is null)
);

grant select, insert, update on app.demo to {{app}};
