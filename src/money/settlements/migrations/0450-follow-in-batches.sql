-- What may change more than its delivery: those without news wait for that alone, and are asked about together.
alter table money.settlement add column news boolean not null default true;

-- Sales in the ledger that nobody knew when they were followed: asked about again until somebody does.
create table money.settlement_stray (
  id uuid primary key,
  noted_at timestamptz not null default now(),
  look_at timestamptz not null
);
create index settlement_stray_look on money.settlement_stray (look_at);
grant select, insert, update, delete on money.settlement_stray to {{app}};
