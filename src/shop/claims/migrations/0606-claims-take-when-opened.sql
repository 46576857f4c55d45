-- How many units are set aside when claims open; before that they are on sale to everybody. What was planned earlier has its fence already.
alter table shop.claim_item add column quantity integer not null default 1 check (quantity between 1 and 100000);
grant update (quantity) on shop.claim_item to {{app}};
