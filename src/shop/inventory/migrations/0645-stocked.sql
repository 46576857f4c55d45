-- As `shop.in_stock`, for a statement that asks it of many variants: the planner reads through it.
create function shop.stocked(variant uuid) returns table (free integer)
language sql stable as $$
  select l.on_hand - l.reserved - l.allocated - l.fenced from shop.stock_level l
  where l.variant_id = variant and l.on_hand - l.reserved - l.allocated - l.fenced > 0
$$;
