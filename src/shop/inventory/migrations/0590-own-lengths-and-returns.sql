-- Each hold may have its own length: a turn in a queue of minutes, a claim of hours.
alter type shop.hold_request add attribute hold_seconds integer;

-- Units of a hold that was sold and came back, whole or in part: they count against nobody's limit any more.
alter table shop.hold add column returned integer not null default 0;
alter table shop.hold add constraint hold_returned_check check (returned between 0 and quantity);

-- What speaks against those who ask by a fence; 'fence-empty' when nothing does but, perhaps, the number of units.
create or replace function shop.judge_fenced(requests shop.hold_request[], verdict text[], most_delay_milliseconds integer) returns text[]
language sql stable as $$
  select array_agg(case
      when j.fence_id is null or j.verdict <> 'out-of-stock' then j.verdict
      when not j.serves then 'fence-closed'
      when j.taken + greatest(j.asked_by_viewer, j.asked_by_account) > j.most_per_person then 'fence-limit'
      else 'fence-empty' end order by j.place)
  from (
    select r.place, r.fence_id, v.verdict, f.most_per_person,
      coalesce(f.open and f.variant_id = r.variant_id and f.starts_at <= now()
        and now() < f.ends_at + make_interval(secs => least(coalesce(r.delay_milliseconds, 0), most_delay_milliseconds) / 1000.0), false) as serves,
      sum(r.quantity) over (partition by r.fence_id, r.viewer_id order by r.place) as asked_by_viewer,
      case when r.account_id is null then 0
        else sum(r.quantity) over (partition by r.fence_id, r.account_id order by r.place) end as asked_by_account,
      coalesce((
        select sum(h.quantity - h.returned) from shop.hold h
        where r.fence_id is not null and h.fence_id = r.fence_id and (h.active or h.state = 'confirmed')
          and (h.viewer_id = r.viewer_id or h.account_id = r.account_id)
      ), 0) as taken
    from unnest(requests) with ordinality r(id, viewer_id, account_id, variant_id, quantity, unit_price, currency, market_code, occasion_kind, occasion_id,
      media_time, fence_id, delay_milliseconds, hold_seconds, place)
    join unnest(verdict) with ordinality v(verdict, place) using (place)
    left join shop.stock_fence f on f.id = r.fence_id
  ) j
$$;
-- Takes holds for many askers at once, first come first served; one that asks too much does not block those behind it.
-- Outcomes: held, repeated (the same id), out-of-stock, limit-reached. Who asks by a fence takes of its units alone: fence-closed, fence-limit,
-- fence-empty. A fence serves who sees later than the others for as much longer, at most `most_delay_milliseconds`.
create or replace function shop.take(asked json, hold_seconds integer, most_per_viewer integer, most_delay_milliseconds integer)
returns table (place integer, outcome text, state text, ends_at timestamptz, available integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
declare
  -- A request may ask for another length.
  standard_seconds constant integer := hold_seconds;
  requests shop.hold_request[];
  request shop.hold_request;
  level_variant uuid[];
  level_location uuid[];
  level_free integer[];
  fenced boolean;
  fence uuid[];
  fence_location uuid[];
  fence_left integer[];
  verdict text[];
  location uuid[];
  position integer := 0;
  spot integer;
begin
  select array_agg(r) into requests from json_populate_recordset(null::shop.hold_request, asked) r;

  select coalesce(array_agg(l.variant_id), '{}'), array_agg(l.location_id), array_agg(l.on_hand - l.reserved - l.allocated - l.fenced)
  into level_variant, level_location, level_free
  from (
    select * from shop.stock_level s where s.variant_id in (select r.variant_id from unnest(requests) r)
    order by s.variant_id, s.location_id for update
  ) l;

  -- Under the locks: what each viewer holds already, and which holds came before, in the table or in this very batch.
  select array_agg(case
      when j.known or j.earlier > 1 then 'repeated'
      when j.held + j.asked_so_far > most_per_viewer then 'limit-reached'
      else 'out-of-stock' end order by j.place)
  into verdict
  from (
    select r.place, h.id is not null as known,
      row_number() over (partition by r.id order by r.place) as earlier,
      sum(r.quantity) over (partition by r.viewer_id, r.variant_id order by r.place) as asked_so_far,
      coalesce((select sum(a.quantity) from shop.hold a where a.active and a.viewer_id = r.viewer_id and a.variant_id = r.variant_id), 0) as held
    from (
      select t.ordinality as place, t.* from unnest(requests) with ordinality t
    ) r left join shop.hold h on h.id = r.id
  ) j;

  fenced := exists (select from unnest(requests) r where r.fence_id is not null);
  if fenced then
    select coalesce(array_agg(f.id), '{}'), array_agg(f.location_id), array_agg(f.left_over) into fence, fence_location, fence_left
    from shop.stock_fence f where f.id in (select r.fence_id from unnest(requests) r);
    verdict := shop.judge_fenced(requests, verdict, most_delay_milliseconds);
  end if;

  location := array_fill(null::uuid, array[cardinality(requests)]);
  foreach request in array requests loop
    position := position + 1;
    if verdict[position] = 'fence-empty' then
      spot := array_position(fence, request.fence_id);
      if fence_left[spot] >= request.quantity then
        fence_left[spot] := fence_left[spot] - request.quantity;
        verdict[position] := 'held';
        location[position] := fence_location[spot];
      end if;
    end if;
    continue when verdict[position] <> 'out-of-stock';
    spot := array_position(level_variant, request.variant_id);
    while level_variant[spot] = request.variant_id loop
      if level_free[spot] >= request.quantity then
        level_free[spot] := level_free[spot] - request.quantity;
        verdict[position] := 'held';
        location[position] := level_location[spot];
        exit;
      end if;
      spot := spot + 1;
    end loop;
  end loop;

  update shop.stock_level l set reserved = l.reserved + s.quantity, fenced = l.fenced - s.fenced
  from (
    select r.variant_id, t.location_id, sum(r.quantity)::integer as quantity,
      coalesce(sum(r.quantity) filter (where r.fence_id is not null), 0)::integer as fenced
    from unnest(requests) with ordinality r(id, viewer_id, account_id, variant_id, quantity, unit_price, currency, market_code, occasion_kind, occasion_id,
      media_time, fence_id, delay_milliseconds, hold_seconds, place)
    join unnest(location) with ordinality t(location_id, place) using (place)
    where t.location_id is not null group by 1, 2
  ) s where l.variant_id = s.variant_id and l.location_id = s.location_id;
  if fenced then
    update shop.stock_fence f set left_over = n.left_over, held = f.held + f.left_over - n.left_over
    from unnest(fence, fence_left) n(id, left_over) where f.id = n.id and f.left_over <> n.left_over;
  end if;

  insert into shop.hold (id, viewer_id, account_id, variant_id, location_id, quantity, unit_price, currency, market_code,
    occasion_kind, occasion_id, media_time, fence_id, state, held_until)
  select r.id, r.viewer_id, r.account_id, r.variant_id, t.location_id, r.quantity, r.unit_price, r.currency, r.market_code,
    r.occasion_kind, r.occasion_id, r.media_time, r.fence_id, 'held', now() + make_interval(secs => coalesce(r.hold_seconds, standard_seconds))
  from unnest(requests) with ordinality r(id, viewer_id, account_id, variant_id, quantity, unit_price, currency, market_code, occasion_kind, occasion_id,
      media_time, fence_id, delay_milliseconds, hold_seconds, place)
  join unnest(location) with ordinality t(location_id, place) using (place)
  where t.location_id is not null;

  return query
    select r.place::integer, v.outcome,
      case v.outcome when 'held' then 'held' when 'repeated' then h.state end,
      case v.outcome when 'held' then now() + make_interval(secs => coalesce(r.hold_seconds, standard_seconds)) when 'repeated' then shop.hold_ends(h) end,
      coalesce(f.free, 0)::integer
    from unnest(requests) with ordinality r(id, viewer_id, account_id, variant_id, quantity, unit_price, currency, market_code, occasion_kind, occasion_id,
      media_time, fence_id, delay_milliseconds, hold_seconds, place)
    join unnest(verdict) with ordinality v(outcome, place) using (place)
    left join shop.hold h on v.outcome = 'repeated' and h.id = r.id
    left join (select t.variant_id, sum(t.free) as free from unnest(level_variant, level_free) as t(variant_id, free) group by 1) f
      on f.variant_id = r.variant_id
    order by r.place;
end $$;

-- Extends holds for a payment, in pairs of order and hold. Answers a refusal for each order that may not go on:
-- hold-not-yours, hold-expired, hold-in-use. A hold of hours is extended by one payment beyond its end, and no more. Published for the checkout's statement.
create or replace function shop.keep_holds(orders uuid[], holds uuid[], viewers uuid[], pay_seconds integer, most_seconds integer)
returns table (order_id uuid, refusal text)
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_hashjoin = off set enable_mergejoin = off
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
declare
  kept integer;
begin
  -- Sorted and looked up one by one, so that two callers lock in one order.
  update shop.hold h set state = 'paying', order_id = t.order_id,
    paying_until = least(now() + make_interval(secs => pay_seconds),
      greatest(h.created_at + make_interval(secs => most_seconds), h.held_until + make_interval(secs => pay_seconds)))
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

-- Brings sold units back, in pairs of hold and quantity, once for each cause. Fails by the check of shop.hold where more would come back than was
-- sold. Answers the variants.
create function shop.restock(cause uuid, holds uuid[], quantities integer[]) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
#variable_conflict use_column
begin
  perform from shop.stock_level l
  where (l.variant_id, l.location_id) in (select h.variant_id, h.location_id from shop.hold h where h.id = any (holds))
  order by l.variant_id, l.location_id for update;
  if exists (select from shop.stock_movement m where m.cause_kind = 'return' and m.cause_id = cause) then return; end if;
  return query
    with back as (
      update shop.hold h set returned = h.returned + t.quantity
      from unnest(holds, quantities) as t(hold_id, quantity) where h.id = t.hold_id and h.state = 'confirmed'
      returning h.variant_id, h.location_id, t.quantity
    ), journal as (
      insert into shop.stock_movement (variant_id, location_id, kind, allocated_change, cause_kind, cause_id)
      select b.variant_id, b.location_id, 'returned', -b.quantity, 'return', cause from back b
    )
    update shop.stock_level l set allocated = l.allocated - b.quantity
    from (select b.variant_id, b.location_id, sum(b.quantity)::integer as quantity from back b group by 1, 2) b
    where l.variant_id = b.variant_id and l.location_id = b.location_id
    returning l.variant_id;
end $$;
create index stock_movement_return on shop.stock_movement (cause_id) where cause_kind = 'return';
alter table shop.stock_movement drop constraint stock_movement_kind_check;
alter table shop.stock_movement add constraint stock_movement_kind_check
  check (kind in ('received', 'adjusted', 'moved', 'sold', 'returned', 'shipped'));
