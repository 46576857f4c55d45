-- An item may open a live offer on its product when it starts: { variantId, price, quantity, mostPerPerson, seconds }.
alter table programme.rundown_item add column offer jsonb
  check (offer is null or (lineup_item_id is not null and offer ? 'variantId' and offer ? 'price' and offer ? 'quantity' and offer ? 'seconds'));
