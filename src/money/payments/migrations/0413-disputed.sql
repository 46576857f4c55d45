-- Of one disputed payment nothing more than the rest can be given back. Published for `money/disputes`.
create function money.note_disputed(payment_id uuid, change bigint) returns void
language sql as $$
  update money.payment p set disputed = p.disputed + change where p.id = payment_id
$$;
