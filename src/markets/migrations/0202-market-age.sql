-- How sure Souk must be that a host, and somebody who watches what is for adults, is 18; and for how long an answer holds.
alter table markets.market
  add column host_age_level text not null default 'declared' check (host_age_level in ('declared', 'document', 'provider')),
  add column adult_age_level text not null default 'declared' check (adult_age_level in ('declared', 'document', 'provider')),
  add column age_valid_days integer not null default 365 check (age_valid_days between 1 and 1825);
