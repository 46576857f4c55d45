-- What Souk keeps of a person, written into one file at their wish. The file goes with its row after some days.
create table people.data_export (
  id uuid primary key,
  account_id uuid not null references people.account on delete cascade,
  state text not null check (state in ('running', 'ready', 'failed')),
  parts_done integer not null default 0,
  parts integer not null check (parts > 0 and parts_done between 0 and parts),
  asked_at timestamptz not null,
  ends_at timestamptz not null
);
create index data_export_account on people.data_export (account_id, asked_at desc);
create index data_export_end on people.data_export (ends_at);
create unique index data_export_running on people.data_export (account_id) where state = 'running';

-- Who wants to leave, and when they are gone unless they think better of it.
create table people.farewell (
  account_id uuid primary key references people.account on delete cascade,
  asked_at timestamptz not null,
  due_at timestamptz not null check (due_at > asked_at),
  gone_at timestamptz
);

grant select, insert, update, delete on people.data_export, people.farewell to {{app}};
