-- Whom people follow: a channel (a brand) or a host. Only who is signed in can: a follower is somebody who can be told.
create table people.channel_follow (
  account_id uuid not null references people.account on delete cascade,
  organisation_id uuid not null references people.organisation,
  followed_at timestamptz not null default now(),
  primary key (account_id, organisation_id)
);
create index channel_follow_of on people.channel_follow (organisation_id, account_id);

create table people.host_follow (
  account_id uuid not null references people.account on delete cascade,
  host_account_id uuid not null references people.account on delete cascade,
  followed_at timestamptz not null default now(),
  primary key (account_id, host_account_id)
);
create index host_follow_of on people.host_follow (host_account_id, account_id);

grant select, insert, delete on people.channel_follow, people.host_follow to {{app}};
