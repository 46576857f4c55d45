create table programme.rundown_item (
  id uuid primary key,
  show_id uuid not null references programme.show,
  position integer not null check (position between 0 and 499),
  title jsonb not null check (title ? 'en' and title ? 'ar'),
  script jsonb check (script ? 'en' and script ? 'ar'),
  lineup_item_id uuid,
  starts_at_seconds integer not null check (starts_at_seconds >= 0),
  duration_seconds integer not null check (duration_seconds > 0),
  created_at timestamptz not null default now(),
  unique (show_id, position),
  -- What is pinned in a show stands in that show's lineup.
  foreign key (show_id, lineup_item_id) references programme.lineup_item (show_id, id)
);

grant select, insert on programme.rundown_item to {{app}};
