-- What is kept of a broadcast. Its pieces lie in the files as `media/<broadcast>/…`; a row here says what holds of them.
create table live.recording (
  broadcast_id uuid primary key references live.broadcast,
  show_id uuid not null references programme.show,
  state text not null default 'recording' check (state in ('recording', 'finished', 'removed')),
  -- Date of media time 0.
  started_at timestamptz not null,
  -- Why nothing more was kept although the broadcast went on.
  stop_reason text check (stop_reason in ('disk-full', 'quota', 'too-slow', 'too-long', 'fault')),
  ended_at timestamptz,
  hidden_at timestamptz,
  removed_at timestamptz,
  -- The whole as one file, made once the broadcast has ended.
  file_state text not null default 'none' check (file_state in ('none', 'making', 'ready', 'failed')),
  file_progress_percent integer not null default 0 check (file_progress_percent between 0 and 100),
  file_size_bytes bigint check (file_size_bytes > 0),
  created_at timestamptz not null default now(),
  check ((state = 'recording') = (ended_at is null)),
  check ((state = 'removed') = (removed_at is not null)),
  check ((file_state = 'ready') = (file_size_bytes is not null))
);
create index recording_of_show on live.recording (show_id, started_at desc);
create index recording_by_end on live.recording (ended_at) where state = 'finished';
grant select, insert, update on live.recording to {{app}};

-- One piece of some two seconds that begins with a keyframe. Its file is there before its row is.
create table live.recorded_segment (
  broadcast_id uuid not null references live.recording,
  number integer not null check (number >= 0),
  rendition text not null check (rendition in ('opus', 'aac')),
  start_ticks bigint not null check (start_ticks >= 0),
  duration_ticks bigint not null check (duration_ticks > 0),
  init_number integer not null check (init_number >= 0),
  discontinuity boolean not null,
  size_bytes integer not null check (size_bytes > 0),
  primary key (broadcast_id, number)
);
grant select, insert, delete on live.recorded_segment to {{app}};
