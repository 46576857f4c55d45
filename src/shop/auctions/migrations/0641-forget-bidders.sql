-- Whoever leaves takes their address along. The log of a lot knows bidders by number alone, and stays as it is.
grant update (account_id) on shop.bidder to {{app}};
