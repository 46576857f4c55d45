create table people.organisation (
  id uuid primary key,
  kind text not null check (kind in ('brand', 'agency', 'platform')),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  name jsonb not null check (name ? 'en' and name ? 'ar'),
  created_at timestamptz not null default now()
);

-- The role is a word of the application's table; which roles an organisation knows depends on its kind.
create table people.membership (
  account_id uuid not null references people.account on delete cascade,
  organisation_id uuid not null references people.organisation,
  role text not null,
  created_at timestamptz not null default now(),
  primary key (account_id, organisation_id)
);
create index membership_organisation on people.membership (organisation_id);

grant select, insert, update on people.organisation to {{app}};
grant select, insert, update, delete on people.membership to {{app}};
