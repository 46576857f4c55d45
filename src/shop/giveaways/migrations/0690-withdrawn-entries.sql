-- Whoever leaves before the draw does not stand in it: the prize would go to nobody. What was drawn already stays as it was published.
alter table shop.giveaway_entry add column withdrawn boolean not null default false;
grant update (withdrawn) on shop.giveaway_entry to {{app}};
