create schema live;
grant usage on schema live to {{app}};

-- A key is shown once and kept as its hash; a show has at most one that opens the door.
create table live.stream_key (
  id uuid primary key,
  show_id uuid not null references programme.show,
  key_hash bytea not null unique check (octet_length(key_hash) = 32),
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);
create unique index stream_key_in_force on live.stream_key (show_id) where revoked_at is null;
grant select, insert, update on live.stream_key to {{app}};

-- One media timeline. Ticks are 90 kHz; 0 is the first frame, at started_at. WHEP frames carry (rtp_base + ticks) mod 2^32.
create table live.broadcast (
  id uuid primary key,
  show_id uuid not null references programme.show,
  state text not null default 'idle' check (state in ('idle', 'live', 'interrupted', 'ended')),
  created_at timestamptz not null default now(),
  started_at timestamptz,
  rtp_base bigint check (rtp_base between 0 and 4294967295),
  epoch integer not null default 0 check (epoch >= 0),
  epoch_start bigint not null default 0 check (epoch_start >= 0),
  newest bigint not null default 0 check (newest >= 0),
  interrupted_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  check ((started_at is null) = (epoch = 0) and (started_at is null) = (rtp_base is null)),
  check ((ended_at is null) = (state <> 'ended') and (end_reason is null) = (state <> 'ended'))
);
create unique index broadcast_open on live.broadcast (show_id) where state <> 'ended';
create index broadcast_of_show on live.broadcast (show_id, created_at desc);
grant select, insert, update on live.broadcast to {{app}};
