-- better-auth's table of second factors: the secret of an authenticator app and backup codes, both encrypted by it.
alter table people.account add column second_factor boolean not null default false;
create table people.second_factor (
  id uuid primary key,
  account_id uuid not null unique references people.account on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_count integer not null default 0,
  locked_until timestamptz
);
grant select, insert, update, delete on people.second_factor to {{app}};
