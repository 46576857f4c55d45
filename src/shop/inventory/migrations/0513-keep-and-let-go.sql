-- Extends holds for a payment, in pairs of order and hold. Answers a refusal for each order that may not go on:
-- hold-not-yours, hold-expired, hold-in-use. Published for the checkout's statement.
create function shop.keep_holds(orders uuid[], holds uuid[], viewers uuid[], pay_seconds integer, most_seconds integer)
returns table (order_id uuid, refusal text)
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_hashjoin = off set enable_mergejoin = off
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
declare
  kept integer;
begin
  -- Sorted and looked up one by one, so that two callers lock in one order.
  update shop.hold h set state = 'paying', order_id = t.order_id,
    paying_until = least(now() + make_interval(secs => pay_seconds), h.created_at + make_interval(secs => most_seconds))
  from (select * from unnest(orders, holds, viewers) as t(order_id, hold_id, viewer_id) order by hold_id) t
  where h.id = t.hold_id and h.viewer_id = t.viewer_id and h.active
    and (h.state = 'held' or h.order_id = t.order_id or h.paying_until < now());
  get diagnostics kept = row_count;
  if kept = cardinality(holds) then return; end if;
  return query
    select distinct on (t.order_id) t.order_id, case
      when h.id is null or h.viewer_id <> t.viewer_id then 'hold-not-yours'
      when not h.active then 'hold-expired'
      else 'hold-in-use' end
    from unnest(orders, holds, viewers) as t(order_id, hold_id, viewer_id) left join shop.hold h on h.id = t.hold_id
    where h.id is null or h.viewer_id <> t.viewer_id or not h.active or h.order_id is distinct from t.order_id
    order by t.order_id, 2;
end $$;

-- The payment came to nothing: the hold goes on for what was left of it.
create function shop.return_holds(paid_for uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update shop.hold set state = 'held', paying_until = null, order_id = null where order_id = paid_for and state = 'paying' and active
$$;

-- Turns holds into sold stock, in pairs of order and hold. A hold that ran out is taken again if the units are still there.
-- Answers the orders that get nothing, and the variants of which units were taken again. Published for the checkout's statement.
create function shop.consume_holds(orders uuid[], holds uuid[], variants uuid[], out refused uuid[], out retaken uuid[])
language plpgsql security definer set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
  refused := '{}';
  retaken := '{}';
  perform from shop.stock_level l where l.variant_id = any (variants) order by l.variant_id, l.location_id for update;
  begin
    if shop.sell_held(orders, holds) = cardinality(holds) then return; end if;
    -- Some hold is not what it should be: undo, and look at each.
    raise exception using errcode = 'SS001';
  exception when sqlstate 'SS001' then null;
  end;
  select f.refused, f.retaken into refused, retaken from shop.retake_holds(orders, holds) f;
  perform shop.sell_held(array_agg(t.order_id), array_agg(t.hold_id))
  from unnest(orders, holds) as t(order_id, hold_id) where t.order_id <> all (refused) having count(*) > 0;
end $$;

-- Sells what is being paid for; answers how many holds that were. The caller has locked the levels.
create function shop.sell_held(orders uuid[], holds uuid[]) returns integer
language plpgsql set enable_hashjoin = off set enable_mergejoin = off
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  count integer;
begin
  with sold as (
    update shop.hold h set state = 'confirmed', active = false
    from (select * from unnest(orders, holds) as t(order_id, hold_id) order by hold_id) t
    where h.id = t.hold_id and h.order_id = t.order_id and h.state = 'paying'
    returning h.order_id, h.variant_id, h.location_id, h.quantity, h.fence_id
  ), journal as (
    insert into shop.stock_movement (variant_id, location_id, kind, allocated_change, cause_kind, cause_id)
    select s.variant_id, s.location_id, 'sold', s.quantity, 'order', s.order_id from sold s
  ), moved as (
    update shop.stock_level l set reserved = l.reserved - s.quantity, allocated = l.allocated + s.quantity
    from (select variant_id, location_id, sum(quantity)::integer as quantity from sold group by 1, 2) s
    where l.variant_id = s.variant_id and l.location_id = s.location_id
  ), told as (
    update shop.stock_fence f set held = f.held - s.quantity, sold = f.sold + s.quantity
    from (select fence_id, sum(quantity)::integer as quantity from sold where fence_id is not null group by 1) s where f.id = s.fence_id
  ) select count(*) into count from sold;
  return count;
end $$;

-- Takes units again for holds that ran out while they were paid for; answers the orders whose units are gone.
create function shop.retake_holds(orders uuid[], holds uuid[], out refused uuid[], out retaken uuid[])
language plpgsql as $$
declare
  lost shop.hold;
  again boolean;
begin
  retaken := '{}';
  perform from shop.hold h where h.id = any (holds) order by h.id for update;
  select coalesce(array_agg(distinct t.order_id), '{}') into refused
  from unnest(orders, holds) as t(order_id, hold_id) left join shop.hold h on h.id = t.hold_id
  where h.id is null or h.state not in ('paying', 'expired') or h.order_id is distinct from t.order_id;

  for lost in
    select h.* from unnest(orders, holds) as t(order_id, hold_id) join shop.hold h on h.id = t.hold_id
    where h.state = 'expired' and t.order_id <> all (refused) order by h.order_id, h.id
  loop
    continue when lost.order_id = any (refused);
    update shop.stock_fence f set left_over = f.left_over - lost.quantity, held = f.held + lost.quantity
    where f.id = lost.fence_id and f.open and f.left_over >= lost.quantity;
    again := found;
    -- Where its fence has nothing for it any more, a unit that is free to all keeps the promise as well.
    update shop.stock_level l set reserved = l.reserved + lost.quantity, fenced = l.fenced - case when again then lost.quantity else 0 end
    where l.variant_id = lost.variant_id and l.location_id = lost.location_id
      and (again or l.on_hand - l.reserved - l.allocated - l.fenced >= lost.quantity);
    if found then
      update shop.hold h set state = 'paying', active = true, fence_id = case when again then h.fence_id end where h.id = lost.id;
      retaken := retaken || lost.variant_id;
    else
      refused := refused || lost.order_id;
    end if;
  end loop;
end $$;

-- Frees holds of one viewer, or those that ran out. Answers the levels that changed.
create function shop.free_holds(wanted uuid[], next_state text)
returns table (variant_id uuid, available integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
declare
  touched uuid[];
begin
  perform from shop.stock_level l
  where (l.variant_id, l.location_id) in (select h.variant_id, h.location_id from shop.hold h where h.id = any (wanted))
  order by l.variant_id, l.location_id for update;
  perform from shop.hold h where h.id = any (wanted) order by h.id for update;
  with freed as (
    update shop.hold h set state = next_state, active = false
    where h.id = any (wanted) and h.active
      and case next_state when 'expired' then shop.hold_ends(h) < now() else h.state = 'held' or h.paying_until < now() end
    returning h.variant_id, h.location_id, h.quantity, h.fence_id
  ), fenced as (
    update shop.stock_fence s set held = s.held - f.quantity,
      left_over = s.left_over + case when s.open then f.quantity else 0 end,
      given_back = s.given_back + case when s.open then 0 else f.quantity end
    from (select f.fence_id, sum(f.quantity)::integer as quantity from freed f where f.fence_id is not null group by 1) f
    where s.id = f.fence_id
    returning s.variant_id, s.location_id, case when s.open then f.quantity else 0 end as quantity
  ), returned as (
    update shop.stock_level l set reserved = l.reserved - f.quantity, fenced = l.fenced + coalesce((
      select sum(b.quantity) from fenced b where b.variant_id = l.variant_id and b.location_id = l.location_id
    ), 0)::integer
    from (select f.variant_id, f.location_id, sum(f.quantity)::integer as quantity from freed f group by 1, 2) f
    where l.variant_id = f.variant_id and l.location_id = f.location_id
    returning l.variant_id
  ) select array_agg(distinct r.variant_id) into touched from returned r;
  return query
    select l.variant_id, sum(l.on_hand - l.reserved - l.allocated - l.fenced)::integer
    from shop.stock_level l where l.variant_id = any (touched) group by 1;
end $$;

-- Frees what ran out; called every few seconds.
create function shop.sweep_holds(most integer) returns table (variant_id uuid, available integer)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select f.variant_id, f.available
  from shop.free_holds(array(select h.id from shop.hold h where h.active and shop.hold_ends(h) < now() order by h.id limit most), 'expired') f
$$;

-- Counts goods in, or corrects a count. Answers what is available then. Fails when holds and orders need more than would be left.
create function shop.move_stock(
  moved_variant uuid, moved_location uuid, change integer, why text, caused_by text, cause uuid
) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  free integer;
begin
  insert into shop.stock_level (variant_id, location_id) values (moved_variant, moved_location) on conflict do nothing;
  update shop.stock_level l set on_hand = l.on_hand + change
  where l.variant_id = moved_variant and l.location_id = moved_location
  returning l.on_hand - l.reserved - l.allocated - l.fenced into free;
  insert into shop.stock_movement (variant_id, location_id, kind, on_hand_change, cause_kind, cause_id)
  values (moved_variant, moved_location, why, change, caused_by, cause);
  return free;
end $$;

-- Parts of the functions above; called by nobody else.
revoke execute on function shop.sell_held(uuid[], uuid[]), shop.retake_holds(uuid[], uuid[]) from public;
