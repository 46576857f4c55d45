create schema people;
grant usage on schema people to {{app}};

-- The first four tables are better-auth's user, session, account and verification under our names.
create table people.account (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table people.session (
  id uuid primary key,
  token text not null unique,
  account_id uuid not null references people.account on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index session_account on people.session (account_id);

create table people.credential (
  id uuid primary key,
  account_id uuid not null references people.account on delete cascade,
  provider_id text not null,
  provider_account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null,
  unique (provider_id, provider_account_id)
);
create index credential_account on people.credential (account_id);

create table people.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on people.verification (identifier);

-- How a person is shown to others, in both languages.
create table people.profile (
  account_id uuid primary key references people.account on delete cascade,
  display_name jsonb not null check (display_name ? 'en' and display_name ? 'ar'),
  avatar_url text
);

grant select, insert, update, delete
  on people.account, people.session, people.credential, people.verification, people.profile to {{app}};
