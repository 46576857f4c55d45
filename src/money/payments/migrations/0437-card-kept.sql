-- When the wish to keep a card was seen to: what an ended process left is found again.
alter table money.payment_terms add column kept_at timestamptz;
update money.payment_terms set kept_at = now() where keep;
create index payment_terms_to_keep on money.payment_terms (payment_id) where keep and kept_at is null;
grant update (kept_at) on money.payment_terms to {{app}};
