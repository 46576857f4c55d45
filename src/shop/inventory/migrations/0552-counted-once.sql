-- A count is looked for by its key before it is repeated.
create index stock_movement_count on shop.stock_movement (cause_id) where cause_kind = 'count';
