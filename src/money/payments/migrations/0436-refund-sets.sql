-- What the books say was given back of a payment: the subjects of its refunds. Published for `money/disputes`.
create function money.refund_subjects(of_payment uuid) returns table (kind text, id uuid)
language sql stable as $$
  select distinct r.subject_kind, r.subject_id from money.refund r where r.payment_id = of_payment
$$;
