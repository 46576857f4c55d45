-- What becomes of sold units: they leave, they are given up before they left, or they come back.
alter table shop.stock_movement drop constraint stock_movement_kind_check;
alter table shop.stock_movement add constraint stock_movement_kind_check
  check (kind in ('received', 'adjusted', 'sold', 'shipped', 'cancelled', 'returned'));

-- Moves units of confirmed holds, each hold once in a call. `what`: shipped (they left), cancelled (they never left and are free again) or
-- returned (they left and are back on the shelf). The caller says how many of each and never more than were sold. Answers what is available then.
create function shop.move_sold(holds uuid[], quantities integer[], what text, caused_by text, cause uuid)
returns table (variant_id uuid, available integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  touched uuid[];
begin
  if what not in ('shipped', 'cancelled', 'returned') then raise exception 'unknown way of sold units: %', what; end if;
  perform from shop.stock_level l
  where (l.variant_id, l.location_id) in (select h.variant_id, h.location_id from shop.hold h where h.id = any (holds))
  order by l.variant_id, l.location_id for update;
  with moved as (
    select h.variant_id, h.location_id, sum(t.quantity)::integer as quantity
    from unnest(holds, quantities) as t(hold_id, quantity) join shop.hold h on h.id = t.hold_id and h.state = 'confirmed'
    where t.quantity > 0 group by 1, 2
  ), level as (
    update shop.stock_level l set
      allocated = l.allocated - case when what = 'returned' then 0 else m.quantity end,
      on_hand = l.on_hand + case what when 'shipped' then - m.quantity when 'returned' then m.quantity else 0 end
    from moved m where l.variant_id = m.variant_id and l.location_id = m.location_id
    returning l.variant_id
  ), journal as (
    insert into shop.stock_movement (variant_id, location_id, kind, on_hand_change, allocated_change, cause_kind, cause_id)
    select m.variant_id, m.location_id, what,
      case what when 'shipped' then - m.quantity when 'returned' then m.quantity else 0 end,
      case what when 'returned' then 0 else - m.quantity end, caused_by, cause
    from moved m
  ) select array_agg(distinct v.variant_id) into touched from level v;
  return query
    select l.variant_id, sum(l.on_hand - l.reserved - l.allocated - l.fenced)::integer
    from shop.stock_level l where l.variant_id = any (touched) group by 1;
end $$;
