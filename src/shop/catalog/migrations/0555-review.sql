-- Where a market asks for it, somebody of the platform looks at a product before it is sold.
alter table shop.product
  drop constraint product_state_check,
  add constraint product_state_check check (state in ('draft', 'in-review', 'changes-asked', 'published', 'withdrawn')),
  -- What is to be changed, as the reviewer wrote it.
  add column review_note text,
  add column submitted_at timestamptz;
create index product_waiting on shop.product (submitted_at, id) where state = 'in-review';

create table shop.review_policy (
  market_code text primary key,
  asked_by uuid not null,
  since timestamptz not null default now()
);

create table shop.review (
  id uuid primary key,
  product_id uuid not null references shop.product,
  -- The one that was looked at.
  version integer not null,
  outcome text not null check (outcome in ('published', 'changes-asked')),
  note text check (outcome = 'published' or note is not null),
  reviewer_id uuid not null,
  at timestamptz not null default now()
);
create index review_of_product on shop.review (product_id, id desc);

grant select, insert, delete on shop.review_policy to {{app}};
grant select, insert on shop.review to {{app}};
