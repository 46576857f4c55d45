-- A lot is sold once, whatever else of it is in stock: a payment that comes late takes no other unit while somebody else pays for the one that
-- was set aside or has bought it, and whoever merely holds that one makes room.
alter table shop.stock_fence add column sells_once boolean not null default false;

create function shop.sell_once(fence uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update shop.stock_fence set sells_once = true where id = fence
$$;

-- False when another one has the unit or pays for it; else nobody else holds it any more. The caller has locked the levels.
create function shop.alone_at_fence(late shop.hold) returns boolean
language plpgsql as $$
declare
  other shop.hold;
begin
  -- In line with payments that begin at this moment.
  for other in
    select h.* from shop.hold h
    where h.fence_id = late.fence_id and h.id <> late.id and (h.active or h.state = 'confirmed') order by h.id for update
  loop
    if other.state <> 'held' then return false; end if;
    update shop.hold h set state = 'released', active = false where h.id = other.id;
    with freed as (
      update shop.stock_fence f set held = f.held - other.quantity,
        left_over = f.left_over + case when f.open then other.quantity else 0 end,
        given_back = f.given_back + case when f.open then 0 else other.quantity end
      where f.id = other.fence_id returning case when f.open then other.quantity else 0 end as units
    )
    update shop.stock_level l set reserved = l.reserved - other.quantity, fenced = l.fenced + freed.units
    from freed where l.variant_id = other.variant_id and l.location_id = other.location_id;
  end loop;
  return true;
end $$;

-- Takes units again for holds that ran out while they were paid for; answers the orders whose units are gone.
create or replace function shop.retake_holds(orders uuid[], holds uuid[], out refused uuid[], out retaken uuid[])
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
    if exists (select from shop.stock_fence f where f.id = lost.fence_id and f.sells_once) then
      -- What somebody was promised is not taken from them where no other unit is there.
      if not exists (
        select from shop.stock_level l join shop.stock_fence f on f.id = lost.fence_id
        where l.variant_id = lost.variant_id and l.location_id = lost.location_id
          and (f.open and f.left_over >= lost.quantity or l.on_hand - l.reserved - l.allocated - l.fenced >= lost.quantity)
      ) or not shop.alone_at_fence(lost) then
        refused := refused || lost.order_id;
        continue;
      end if;
    end if;
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

revoke execute on function shop.alone_at_fence(shop.hold) from public;
revoke execute on function shop.sell_once(uuid) from public;
grant execute on function shop.sell_once(uuid) to {{app}};
