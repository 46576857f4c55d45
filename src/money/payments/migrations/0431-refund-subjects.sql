-- Whoever follows the ledger finds the payment behind a set of a refund.
create index refund_subject on money.refund (subject_id);
