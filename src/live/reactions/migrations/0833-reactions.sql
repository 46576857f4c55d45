-- How often a show was reacted to. One row a show, added to once a second.
create table live.reaction_count (
  show_id uuid primary key references programme.show,
  heart bigint not null default 0 check (heart >= 0),
  clap bigint not null default 0 check (clap >= 0),
  wow bigint not null default 0 check (wow >= 0),
  laugh bigint not null default 0 check (laugh >= 0),
  fire bigint not null default 0 check (fire >= 0),
  -- The batch that was added last: one whose answer was lost is sent again and counts once.
  last_batch uuid not null
);
grant select, insert, update on live.reaction_count to {{app}};
