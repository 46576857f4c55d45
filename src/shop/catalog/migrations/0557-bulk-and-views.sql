-- A change of many products at once, with what was before: it can be undone where nobody changed it since.
create table shop.bulk_edit (
  id uuid primary key,
  organisation_id uuid not null,
  actor_id uuid,
  change jsonb not null,
  -- What the caller was answered; a repeat gets it again.
  outcome jsonb not null,
  at timestamptz not null default now(),
  undone_at timestamptz
);
create index bulk_edit_of_organisation on shop.bulk_edit (organisation_id, id desc);

create table shop.bulk_edit_row (
  edit_id uuid not null references shop.bulk_edit,
  position integer not null,
  product_id uuid not null,
  -- Of a price or a count.
  variant_id uuid,
  before jsonb not null,
  after jsonb not null,
  primary key (edit_id, position)
);

-- Filters of the list that somebody gave a name.
create table shop.product_view (
  id uuid primary key,
  organisation_id uuid not null,
  name text not null check (name <> ''),
  filter jsonb not null,
  created_at timestamptz not null default now(),
  unique (organisation_id, name)
);

grant select, insert on shop.bulk_edit, shop.bulk_edit_row to {{app}};
grant update (undone_at) on shop.bulk_edit to {{app}};
grant select, insert, delete on shop.product_view to {{app}};
