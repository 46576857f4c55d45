-- Keys that a device keeps for its owner. The secret never leaves the device; here lies the public half.
create table people.passkey (
  id uuid primary key,
  account_id uuid not null references people.account on delete cascade,
  -- Base64url, as the browser names it.
  credential_id text not null unique,
  public_key bytea not null,
  -- How often a device says it was used; zero where it does not count.
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  name text not null check (length(name) between 1 and 80),
  -- Kept by a service that brings it to the owner's other devices.
  synced boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_account on people.passkey (account_id, created_at);

-- What a device is asked to sign: once, and soon.
create table people.passkey_challenge (
  challenge text primary key,
  -- Null: whoever answers signs in.
  account_id uuid references people.account on delete cascade,
  expires_at timestamptz not null
);
create index passkey_challenge_expiry on people.passkey_challenge (expires_at);

grant select, insert, update, delete on people.passkey to {{app}};
grant select, insert, delete on people.passkey_challenge to {{app}};
