create table live.chat_message (
  id uuid primary key,
  show_id uuid not null references programme.show,
  -- The caller's: a line that was sent again after a lost connection is one line.
  key uuid not null,
  -- Guests have a viewer only; who is signed in has both.
  viewer_id uuid,
  account_id uuid references people.account,
  name text not null check (length(name) between 1 and 80),
  role text not null check (role in ('viewer', 'host', 'moderator')),
  text text not null check (length(text) between 1 and 600),
  sent_at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid references people.account,
  unique (show_id, key),
  check (viewer_id is not null or account_id is not null),
  check ((removed_at is null) = (removed_by is null))
);
create index chat_message_shown on live.chat_message (show_id, sent_at desc, id desc) where removed_at is null;
grant select, insert on live.chat_message to {{app}};
-- A line may be taken down; what was said stays as it was said.
grant update (removed_at, removed_by) on live.chat_message to {{app}};
