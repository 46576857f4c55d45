-- Where a guest who waits wants to hear of the turn. Kept until the letter goes, the place is given up or the line is over, whichever is first.
create table shop.turn_letter (
  -- The place in the line.
  place_id uuid primary key references shop.queue_entry,
  queue_id uuid not null,
  email text not null check (length(email) between 3 and 254),
  language text not null check (language in ('ar', 'en')),
  asked_at timestamptz not null default now()
);
grant select, insert, delete on shop.turn_letter to {{app}};
grant update (email, language) on shop.turn_letter to {{app}};

-- For rooms that kept such addresses themselves.
create function shop.take_over_letter(place uuid, address text, speaks text, since timestamptz) returns void
language sql as $$
  insert into shop.turn_letter (place_id, queue_id, email, language, asked_at)
  select e.id, e.queue_id, address, speaks, since from shop.queue_entry e where e.id = place
$$;
revoke execute on function shop.take_over_letter(uuid, text, text, timestamptz) from public;
