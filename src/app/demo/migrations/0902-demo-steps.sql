-- What the demo's people have done so far, so that a later start goes on where an earlier one was cut off.
create table app.demo_step (
  name text primary key,
  done_at timestamptz not null default now()
);

grant select, insert on app.demo_step to {{app}};
