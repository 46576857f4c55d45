-- Sold units leave: they are neither on the shelf nor promised any more. In pairs of confirmed hold and quantity; the caller says it once, and
-- never more than were sold.
create function shop.ship_sold(cause uuid, holds uuid[], quantities integer[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
begin
  perform from shop.stock_level l
  where (l.variant_id, l.location_id) in (select h.variant_id, h.location_id from shop.hold h where h.id = any (holds))
  order by l.variant_id, l.location_id for update;
  with gone as (
    select h.variant_id, h.location_id, t.quantity
    from unnest(holds, quantities) as t(hold_id, quantity) join shop.hold h on h.id = t.hold_id and h.state = 'confirmed'
  ), journal as (
    insert into shop.stock_movement (variant_id, location_id, kind, on_hand_change, allocated_change, cause_kind, cause_id)
    select g.variant_id, g.location_id, 'shipped', -g.quantity, -g.quantity, 'parcel', cause from gone g
  )
  update shop.stock_level l set on_hand = l.on_hand - g.quantity, allocated = l.allocated - g.quantity
  from (select s.variant_id, s.location_id, sum(s.quantity)::integer as quantity from gone s group by 1, 2) g
  where l.variant_id = g.variant_id and l.location_id = g.location_id;
end $$;

-- Shipped units come back to the shelf they left, and anyone may have them. Answers the variants.
create function shop.take_back(cause uuid, holds uuid[], quantities integer[]) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
begin
  perform from shop.stock_level l
  where (l.variant_id, l.location_id) in (select h.variant_id, h.location_id from shop.hold h where h.id = any (holds))
  order by l.variant_id, l.location_id for update;
  return query
    with back as (
      update shop.hold h set returned = h.returned + t.quantity
      from unnest(holds, quantities) as t(hold_id, quantity) where h.id = t.hold_id and h.state = 'confirmed'
      returning h.variant_id, h.location_id, t.quantity
    ), journal as (
      insert into shop.stock_movement (variant_id, location_id, kind, on_hand_change, cause_kind, cause_id)
      select b.variant_id, b.location_id, 'returned', b.quantity, 'return', cause from back b
    )
    update shop.stock_level l set on_hand = l.on_hand + b.quantity
    from (select s.variant_id, s.location_id, sum(s.quantity)::integer as quantity from back s group by 1, 2) b
    where l.variant_id = b.variant_id and l.location_id = b.location_id
    returning l.variant_id;
end $$;
