-- An invitation is a letter with a secret link; only the hash of the secret is kept.
create table people.invitation (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  email text not null check (email = lower(email)),
  role text not null,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  invited_by uuid not null references people.account,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  accepted_at timestamptz,
  revoked_at timestamptz,
  check (accepted_at is null or revoked_at is null)
);
create unique index invitation_open on people.invitation (organisation_id, email) where accepted_at is null and revoked_at is null;
grant select, insert, update on people.invitation to {{app}};
