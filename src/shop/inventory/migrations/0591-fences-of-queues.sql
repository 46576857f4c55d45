-- A fence that was set aside ahead opens at a moment decided later.
create function shop.move_fence(fence uuid, starts timestamptz, ends timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update shop.stock_fence set starts_at = starts, ends_at = ends where id = fence and open
$$;

-- Makes a fence larger by units that are free, or smaller by units that nobody took. Answers whether it is so now, and how many are free then.
-- The same size again changes nothing.
create function shop.resize_fence(fence uuid, units integer, out resized boolean, out available integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  one shop.stock_fence;
  change integer;
begin
  select * into one from shop.stock_fence f where f.id = fence;
  perform from shop.stock_level l where l.variant_id = one.variant_id order by l.variant_id, l.location_id for update;
  select * into one from shop.stock_fence f where f.id = fence;
  select l.on_hand - l.reserved - l.allocated - l.fenced into available
  from shop.stock_level l where l.variant_id = one.variant_id and l.location_id = one.location_id;
  change := units - one.quantity;
  resized := coalesce(one.open and change <= available and change >= -one.left_over, false);
  if not resized or change = 0 then return; end if;
  update shop.stock_level l set fenced = l.fenced + change where l.variant_id = one.variant_id and l.location_id = one.location_id;
  update shop.stock_fence f set quantity = f.quantity + change, left_over = f.left_over + change where f.id = fence;
  available := available - change;
end $$;

-- Units that a fence would serve at this moment; null when it serves nobody.
create function shop.fence_serves(fence uuid) returns integer
language sql stable as $$
  select f.left_over from shop.stock_fence f where f.id = fence and f.open and f.starts_at <= now() and now() < f.ends_at
$$;

-- What became of holds.
create function shop.hold_outcomes(holds uuid[]) returns table (hold_id uuid, state text, ends_at timestamptz)
language sql stable set enable_seqscan = off as $$
  select h.id, h.state, shop.hold_ends(h) from shop.hold h where h.id = any (holds)
$$;
