-- A brand lets an agency act for it: so much, and until then. The agency says which of its people do.
create table people.delegation (
  id uuid primary key,
  -- For whom the agency acts.
  organisation_id uuid not null references people.organisation,
  agency_id uuid not null references people.organisation check (agency_id <> organisation_id),
  -- Capabilities, as the application's table names them.
  scope text[] not null check (cardinality(scope) between 1 and 50),
  granted_by uuid not null references people.account,
  granted_at timestamptz not null,
  until timestamptz not null check (until > granted_at),
  ended_at timestamptz,
  ended_by uuid references people.account,
  check ((ended_at is null) = (ended_by is null))
);
create index delegation_organisation on people.delegation (organisation_id, id desc);
create index delegation_agency on people.delegation (agency_id, id desc);

create table people.delegate (
  delegation_id uuid not null references people.delegation,
  account_id uuid not null references people.account on delete cascade,
  named_by uuid not null references people.account,
  named_at timestamptz not null,
  primary key (delegation_id, account_id)
);
create index delegate_account on people.delegate (account_id);

grant select, insert, update on people.delegation to {{app}};
grant select, insert, delete on people.delegate to {{app}};
