-- Who is known to be 18, how, and until when. No date of birth: there is no column for one.
create table safety.age_assertion (
  id uuid primary key,
  account_id uuid references people.account on delete cascade,
  -- A guest's browser: its word only, and not for long.
  viewer_id uuid,
  level text not null check (level in ('declared', 'document', 'provider')),
  -- False: the person has said that they are under 18.
  adult boolean not null,
  source text not null check (source in ('statement', 'operator', 'provider', 'demo')),
  asserted_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > asserted_at),
  revoked_at timestamptz,
  check (num_nonnulls(account_id, viewer_id) = 1),
  check (viewer_id is null or (level = 'declared' and expires_at <= asserted_at + interval '1 day')),
  check (adult or (level = 'declared' and expires_at <= asserted_at + interval '1 day'))
);
create index age_assertion_account on safety.age_assertion (account_id) where account_id is not null;
create index age_assertion_viewer on safety.age_assertion (viewer_id) where viewer_id is not null;
create index age_assertion_end on safety.age_assertion (expires_at);

-- A document on its way to an operator. Its picture is here, encrypted, exactly as long as nobody has decided.
create table safety.age_document (
  id uuid primary key,
  account_id uuid not null references people.account on delete cascade,
  market_code text not null references markets.market,
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'refused', 'withdrawn', 'lapsed')),
  media_type text not null,
  sealed bytea,
  sent_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references people.account,
  refusal text,
  check ((state = 'waiting') = (sealed is not null)),
  check ((state = 'waiting') = (decided_at is null)),
  check ((state in ('accepted', 'refused')) = (decided_by is not null)),
  -- Nobody lets themselves in.
  check (decided_by <> account_id)
);
create unique index age_document_waiting on safety.age_document (account_id) where state = 'waiting';
create index age_document_account on safety.age_document (account_id, sent_at desc);

-- One visit to a provider who tells whether somebody is 18, and nothing else.
create table safety.age_check (
  id uuid primary key,
  account_id uuid not null references people.account on delete cascade,
  market_code text not null references markets.market,
  provider text not null,
  state text not null default 'started' check (state in ('started', 'passed', 'failed', 'expired')),
  started_at timestamptz not null,
  ended_at timestamptz,
  check ((state = 'started') = (ended_at is null))
);
create index age_check_account on safety.age_check (account_id, started_at desc);

grant select, insert, update, delete on safety.age_assertion, safety.age_document, safety.age_check to {{app}};
