-- What changed on which frame. Never updated: a pin is taken back by another cue.
create table live.cue (
  id uuid primary key,
  -- Order of storing, over all broadcasts.
  seq bigint generated always as identity unique,
  show_id uuid not null references programme.show,
  broadcast_id uuid not null references live.broadcast,
  epoch integer not null check (epoch > 0),
  -- Ticks of 90 kHz since the broadcast's first frame, and the same moment as WHEP frames and as dates tell it.
  media_time bigint not null check (media_time >= 0),
  rtp bigint not null check (rtp between 0 and 4294967295),
  at timestamptz not null,
  kind text not null check (kind in ('pin', 'unpin', 'offer.open', 'offer.close')),
  lineup_item_id uuid,
  product_id uuid,
  offer_id uuid,
  -- What an opened offer says, and goes on saying in a replay: { terms, endsMediaTime, endsAt }.
  offer jsonb,
  -- The caller's key, or the rundown's place: whoever repeats a command or plans a place again finds the cue that is there.
  key text not null check (length(key) between 1 and 200),
  created_by uuid references people.account,
  created_at timestamptz not null default now(),
  unique (show_id, key),
  foreign key (show_id, lineup_item_id) references programme.lineup_item (show_id, id),
  check ((kind = 'unpin') = (lineup_item_id is null) and (lineup_item_id is null) = (product_id is null)),
  check ((kind in ('offer.open', 'offer.close')) = (offer_id is not null) and (kind = 'offer.open') = (offer is not null))
);
create index cue_offer on live.cue (offer_id) where offer_id is not null;
create index cue_order on live.cue (broadcast_id, epoch desc, media_time desc, seq desc);
grant select, insert on live.cue to {{app}};

-- How far behind the newest frame a host's tap takes effect, where the encoder's delay asks for more or less than usual.
create table live.cue_lead (
  broadcast_id uuid primary key references live.broadcast,
  lead_milliseconds integer not null check (lead_milliseconds between 0 and 10000),
  updated_at timestamptz not null default now()
);
grant select, insert, update on live.cue_lead to {{app}};
