create schema safety;
grant usage on schema safety to {{app}};

-- Who may see a subject (a show, later a replay or a clip). No row: everyone.
create table safety.audience_policy (
  subject_kind text not null check (subject_kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject_id text not null check (subject_id <> ''),
  audience text not null check (audience in ('everyone', 'adults')),
  updated_at timestamptz not null default now(),
  primary key (subject_kind, subject_id)
);

grant select, insert, update on safety.audience_policy to {{app}};
