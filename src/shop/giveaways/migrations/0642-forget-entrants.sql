-- Whoever leaves takes their address along; the entry stays, for the draw that anybody may do again knows it by its id.
grant update (account_id, email) on shop.giveaway_entry to {{app}};
create index giveaway_entry_account on shop.giveaway_entry (account_id) where account_id is not null;
