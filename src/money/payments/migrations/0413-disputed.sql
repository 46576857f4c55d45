-- Of one disputed payment nothing more than the rest can be given back. Published for `money/disputes`.
create function money.note_disputed(payment uuid, change bigint) returns void
language sql as $$
  update money.payment set disputed = disputed + change where id = payment
$$;
