-- Who wants to be told of a show. A guest's address counts once its owner has confirmed it.
create table programme.reminder (
  id uuid primary key,
  show_id uuid not null references programme.show,
  channel text not null check (channel in ('email', 'push')),
  -- A mail address in lower case, or the address of a browser's push service.
  address text not null check (length(address) <= 1000),
  push_keys jsonb check ((channel = 'push') = (push_keys is not null)),
  account_id uuid references people.account on delete cascade,
  viewer_id uuid,
  language text not null check (language in ('ar', 'en')),
  state text not null check (state in ('pending', 'confirmed', 'stopped')),
  asked_at timestamptz not null default now(),
  -- When the question whether this address is theirs was last sent.
  letter_at timestamptz,
  unique (show_id, channel, address)
);
create index reminder_viewer on programme.reminder (viewer_id, show_id);
create index reminder_account on programme.reminder (account_id, show_id) where account_id is not null;
create index reminder_address on programme.reminder (address, letter_at) where letter_at is not null;

-- What each has been told: written with the letter itself, so that a job that runs again tells nobody twice.
create table programme.reminder_told (
  reminder_id uuid not null references programme.reminder on delete cascade,
  news text not null check (news in ('soon', 'started', 'moved', 'cancelled')),
  -- The start that the news was about.
  starts_at timestamptz not null,
  told_at timestamptz not null default now(),
  primary key (reminder_id, news, starts_at)
);

grant select, insert, update, delete on programme.reminder to {{app}};
grant select, insert, delete on programme.reminder_told to {{app}};
