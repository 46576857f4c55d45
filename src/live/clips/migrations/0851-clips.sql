-- A stretch of a broadcast as a film of its own. It outlives the recording that it was cut from.
create table live.clip (
  id uuid primary key,
  show_id uuid not null references programme.show,
  broadcast_id uuid not null references live.broadcast,
  -- In one language or in both.
  title_en text check (length(title_en) between 1 and 120),
  title_ar text check (length(title_ar) between 1 and 120),
  -- Ticks of 90 kHz on the broadcast's timeline: what was asked for, and then what was cut.
  start_ticks bigint not null check (start_ticks >= 0),
  end_ticks bigint not null,
  state text not null default 'waiting' check (state in ('waiting', 'making', 'ready', 'failed')),
  -- Stretches without a gap, of which the film consists.
  runs jsonb,
  -- Date of tick 0.
  started_at timestamptz,
  size_bytes bigint check (size_bytes > 0),
  width integer,
  height integer,
  hidden_at timestamptz,
  -- An operator's decision, which the brand does not take back.
  withheld_at timestamptz,
  removed_at timestamptz,
  -- The caller's key: a repeat finds the clip of the first time.
  key text not null check (length(key) between 1 and 100),
  created_by uuid references people.account,
  created_at timestamptz not null default now(),
  unique (show_id, key),
  check (title_en is not null or title_ar is not null),
  check (end_ticks > start_ticks),
  check (state <> 'ready' or (runs is not null and started_at is not null and size_bytes is not null))
);
create index clip_of_show on live.clip (show_id, created_at desc);
create index clip_open on live.clip (created_at desc, id desc)
  where state = 'ready' and hidden_at is null and withheld_at is null and removed_at is null;
grant select, insert, update on live.clip to {{app}};
