-- What a drop is struck against is of the 30 days before it opens, not before it was planned: prices may have fallen since.
grant update (usual_price, lowest_price) on shop.drop to {{app}};
