-- Talk that can be moderated: lines that answer others, wait for a moderator, or go with the person who wrote them.
alter table live.chat_message drop constraint chat_message_role_check;
alter table live.chat_message
  add constraint chat_message_role_check check (role in ('viewer', 'host', 'moderator', 'brand')),
  -- The same person in this show, for everybody to see, without saying who it is.
  add author text,
  -- When everybody got it: at once, when a moderator let it through, or never.
  add shown_at timestamptz,
  -- The block word that it waits for a moderator for.
  add held_word text check (length(held_word) between 1 and 60),
  add released_by uuid references people.account,
  add reply_to uuid references live.chat_message,
  add mentions text[] not null default '{}',
  -- Where in the video it was said; null where no broadcast flowed.
  add broadcast_id uuid,
  add media_time bigint check (media_time >= 0),
  add removal_reason text check (removal_reason in ('spam', 'abuse', 'hate', 'adult', 'private', 'off-topic')),
  -- It went with a person who was muted.
  add mute_id uuid;

update live.chat_message set
  shown_at = sent_at,
  author = translate(
    encode(substr(sha256(convert_to(show_id::text || coalesce(account_id, viewer_id)::text, 'UTF8')), 1, 9), 'base64'), '+/', '-_'
  );

alter table live.chat_message
  alter author set not null,
  add check (shown_at is not null or held_word is not null),
  add check ((broadcast_id is null) = (media_time is null));

drop index live.chat_message_shown;
create index chat_message_shown on live.chat_message (show_id, shown_at desc, id desc)
  where shown_at is not null and removed_at is null and mute_id is null;
create index chat_message_held on live.chat_message (show_id, sent_at) where shown_at is null and removed_at is null and mute_id is null;
create index chat_message_said on live.chat_message (show_id, id);
create index chat_message_removed on live.chat_message (removed_at) where removed_at is not null;
create index chat_message_played on live.chat_message (broadcast_id, media_time, id) where broadcast_id is not null;

grant update (shown_at, released_by, removal_reason, mute_id) on live.chat_message to {{app}};

create table live.chat_mute (
  id uuid primary key,
  show_id uuid not null references programme.show,
  viewer_id uuid,
  account_id uuid references people.account,
  name text not null,
  -- Null: for the rest of the show.
  until timestamptz,
  muted_by uuid not null references people.account,
  muted_at timestamptz not null,
  lifted_at timestamptz,
  check (viewer_id is not null or account_id is not null)
);
create index chat_mute_in_force on live.chat_mute (show_id) where lifted_at is null;
alter table live.chat_message add constraint chat_message_mute_fkey foreign key (mute_id) references live.chat_mute;
create index chat_message_muted on live.chat_message (mute_id) where mute_id is not null;
grant select, insert, update (lifted_at) on live.chat_mute to {{app}};

create table live.chat_rules (
  show_id uuid primary key references programme.show,
  slow_seconds integer not null default 0 check (slow_seconds between 0 and 600),
  followers_only boolean not null default false,
  pinned_id uuid references live.chat_message
);
grant select, insert, update on live.chat_rules to {{app}};

create table live.chat_block_word (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  -- Null: in every show of the brand.
  show_id uuid references programme.show,
  word text not null check (length(word) between 1 and 60),
  -- What is compared: small letters of one form.
  letters text not null check (length(letters) between 1 and 120),
  added_by uuid not null references people.account,
  added_at timestamptz not null default now(),
  unique nulls not distinct (organisation_id, show_id, letters)
);
grant select, insert, delete on live.chat_block_word to {{app}};
