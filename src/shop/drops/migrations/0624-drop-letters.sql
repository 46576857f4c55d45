-- Where a guest who waits wants to hear of the turn. Kept until the letter goes, the place is given up or the drop is over, whichever is first.
create table shop.drop_letter (
  -- The place in the line.
  place_id uuid primary key,
  drop_id uuid not null,
  email text not null check (length(email) between 3 and 254),
  language text not null check (language in ('ar', 'en')),
  asked_at timestamptz not null default now()
);
create index drop_letter_drop on shop.drop_letter (drop_id);
grant select, insert, delete on shop.drop_letter to {{app}};
grant update (email, language) on shop.drop_letter to {{app}};
