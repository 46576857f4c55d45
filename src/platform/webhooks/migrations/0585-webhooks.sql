create schema if not exists platform;
grant usage on schema platform to {{app}};

-- Where an organisation wants to be told. The secret signs, so it is kept as it is; people see it once.
create table platform.webhook_endpoint (
  id uuid primary key,
  organisation_id uuid not null,
  url text not null,
  description text not null default '',
  -- Empty: every kind.
  types text[] not null default '{}',
  secret text not null,
  -- Signs as well for a day after a rotation.
  earlier_secret text,
  earlier_until timestamptz,
  state text not null default 'active' check (state in ('active', 'paused', 'failed')),
  -- Since when nothing has arrived.
  failing_since timestamptz,
  created_at timestamptz not null default now(),
  removed_at timestamptz
);
create index webhook_endpoint_of on platform.webhook_endpoint (organisation_id) where removed_at is null;

create table platform.webhook_message (
  id uuid primary key,
  organisation_id uuid not null,
  type text not null,
  body text not null,
  at timestamptz not null default now()
);

create table platform.webhook_delivery (
  id uuid primary key,
  endpoint_id uuid not null references platform.webhook_endpoint,
  message_id uuid not null references platform.webhook_message,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  -- What the last attempt met: an HTTP status, or why there was none.
  status integer,
  fault text,
  next_at timestamptz,
  last_at timestamptz,
  created_at timestamptz not null default now(),
  unique (endpoint_id, message_id)
);
create index webhook_delivery_of on platform.webhook_delivery (endpoint_id, id desc);
create index webhook_message_old on platform.webhook_message (at);

grant select, insert, update on platform.webhook_endpoint to {{app}};
grant select, insert, update, delete on platform.webhook_delivery to {{app}};
grant select, insert, delete on platform.webhook_message to {{app}};
