-- Sets units aside, at the location that has most to spare. Refuses more than is free anywhere; answers what is free in one place at most.
-- The same id again changes nothing.
create function shop.open_fence(
  fence uuid, fenced_variant uuid, units integer, most_each integer, starts timestamptz, ends timestamptz, out opened boolean, out available integer
)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  spot uuid;
begin
  perform from shop.stock_level l where l.variant_id = fenced_variant order by l.variant_id, l.location_id for update;
  if exists (select from shop.stock_fence f where f.id = fence) then
    opened := true;
    return;
  end if;
  select l.location_id, l.on_hand - l.reserved - l.allocated - l.fenced into spot, available
  from shop.stock_level l where l.variant_id = fenced_variant
  order by l.on_hand - l.reserved - l.allocated - l.fenced desc limit 1;
  available := coalesce(available, 0);
  opened := available >= units;
  if not opened then return; end if;
  update shop.stock_level l set fenced = l.fenced + units where l.variant_id = fenced_variant and l.location_id = spot;
  insert into shop.stock_fence (id, variant_id, location_id, quantity, left_over, most_per_person, starts_at, ends_at)
  values (fence, fenced_variant, spot, units, units, most_each, starts, ends);
  available := available - units;
end $$;

-- From `moment` on the fence serves only those who see later than that.
create function shop.end_fence(fence uuid, moment timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update shop.stock_fence set ends_at = least(ends_at, moment) where id = fence and open
$$;

-- Gives back what fences that are over did not sell. Answers the levels that changed.
create function shop.close_fences(most_delay_milliseconds integer) returns table (fence_id uuid, variant_id uuid, available integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  over uuid[];
begin
  over := array(
    select f.id from shop.stock_fence f
    where f.open and f.ends_at + make_interval(secs => most_delay_milliseconds / 1000.0) < now()
  );
  if cardinality(over) = 0 then return; end if;
  perform from shop.stock_level l
  where (l.variant_id, l.location_id) in (select f.variant_id, f.location_id from shop.stock_fence f where f.id = any (over))
  order by l.variant_id, l.location_id for update;
  return query
    with closed as (
      update shop.stock_fence f set open = false, given_back = f.given_back + f.left_over, left_over = 0
      from (select o.id, o.left_over from shop.stock_fence o where o.id = any (over)) before
      where f.id = before.id and f.open
      returning f.id, f.variant_id, f.location_id, before.left_over
    ), moved as (
      update shop.stock_level l set fenced = l.fenced - c.units
      from (select c.variant_id, c.location_id, sum(c.left_over)::integer as units from closed c group by 1, 2) c
      where l.variant_id = c.variant_id and l.location_id = c.location_id
      returning l.variant_id, l.on_hand - l.reserved - l.allocated - l.fenced as free
    )
    select c.id, c.variant_id, m.free from closed c join moved m on m.variant_id = c.variant_id;
end $$;

-- Names the buyers of fenced holds by e-mail, in pairs; answers those holds whose buyer would have more of the fence than one person may.
create function shop.name_fence_buyers(holds uuid[], email_keys uuid[]) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare
  named record;
begin
  perform from shop.stock_level l
  where (l.variant_id, l.location_id) in (select h.variant_id, h.location_id from shop.hold h where h.id = any (holds))
  order by l.variant_id, l.location_id for update;
  for named in
    select t.hold_id, t.email_key, h.fence_id, h.quantity, f.most_per_person
    from unnest(holds, email_keys) as t(hold_id, email_key)
    join shop.hold h on h.id = t.hold_id and h.active join shop.stock_fence f on f.id = h.fence_id order by t.hold_id
  loop
    if named.quantity + coalesce((
      select sum(o.quantity) from shop.hold o
      where o.fence_id = named.fence_id and o.email_key = named.email_key and o.id <> named.hold_id and (o.active or o.state = 'confirmed')
    ), 0) > named.most_per_person then
      return next named.hold_id;
    else
      update shop.hold h set email_key = named.email_key where h.id = named.hold_id and h.email_key is distinct from named.email_key;
    end if;
  end loop;
end $$;
