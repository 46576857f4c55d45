-- The product whose limit a hold counts against: of all its variants. Holds from before it had a limit count against none.
alter table shop.hold add column limited_by uuid;
create index hold_limited_viewer on shop.hold (limited_by, viewer_id) where limited_by is not null;
create index hold_limited_account on shop.hold (limited_by, account_id) where limited_by is not null and account_id is not null;

-- What speaks against those who ask for limited products. Who asks by a fence is bound by the fence's own limit, and counts here all the same.
create function shop.judge_limited(requests shop.hold_request[], verdict text[]) returns text[]
language sql stable as $$
  select array_agg(case
      when j.product_id is null or j.fence_id is not null or j.verdict <> 'out-of-stock' then j.verdict
      when j.open + greatest(j.asked_by_viewer, j.asked_by_account) > j.most_per_order then 'product-limit'
      when j.taken + greatest(j.asked_by_viewer, j.asked_by_account) > j.most_per_person then 'product-limit'
      else j.verdict end order by j.place)
  from (
    select r.place, r.fence_id, v.verdict, l.product_id, l.most_per_order, l.most_per_person,
      sum(case when v.verdict = 'out-of-stock' then r.quantity else 0 end) over (partition by l.product_id, r.viewer_id order by r.place) as asked_by_viewer,
      case when r.account_id is null then 0
        else sum(case when v.verdict = 'out-of-stock' then r.quantity else 0 end) over (partition by l.product_id, r.account_id order by r.place)
        end as asked_by_account,
      coalesce((
        select sum(h.quantity) from shop.hold h
        where h.limited_by = l.product_id and h.active and (h.viewer_id = r.viewer_id or h.account_id = r.account_id)
      ), 0) as open,
      coalesce((
        select sum(h.quantity - h.returned) from shop.hold h
        where h.limited_by = l.product_id and (h.active or h.state = 'confirmed' and h.created_at >= l.since)
          and (h.viewer_id = r.viewer_id or h.account_id = r.account_id)
      ), 0) as taken
    from unnest(requests) with ordinality r(id, viewer_id, account_id, variant_id, quantity, unit_price, currency, market_code, occasion_kind, occasion_id,
      media_time, fence_id, delay_milliseconds, hold_seconds, place)
    join unnest(verdict) with ordinality v(verdict, place) using (place)
    left join shop.limits_of(array(select distinct q.variant_id from unnest(requests) q)) l on l.variant_id = r.variant_id
  ) j
$$;

-- Takes holds for many askers at once, first come first served; one that asks too much does not block those behind it.
-- Outcomes: held, repeated (the same id), out-of-stock, limit-reached, product-limit. Who asks by a fence takes of its units alone: fence-closed, fence-limit,
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
  limited_variant uuid[];
  limited_product uuid[];
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

  select coalesce(array_agg(l.variant_id), '{}'), coalesce(array_agg(l.product_id), '{}') into limited_variant, limited_product
  from shop.limits_of(array(select distinct r.variant_id from unnest(requests) r)) l;
  -- A limit is for all variants together: whoever takes two of them at once waits for himself. Before the levels, and in one order.
  if cardinality(limited_product) > 0 then
    perform pg_advisory_xact_lock(hashtextextended(l.product_id::text, 0))
    from (select distinct p as product_id from unnest(limited_product) p order by 1) l;
  end if;

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

  if cardinality(limited_product) > 0 then verdict := shop.judge_limited(requests, verdict); end if;
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
    occasion_kind, occasion_id, media_time, fence_id, limited_by, state, held_until)
  select r.id, r.viewer_id, r.account_id, r.variant_id, t.location_id, r.quantity, r.unit_price, r.currency, r.market_code,
    r.occasion_kind, r.occasion_id, r.media_time, r.fence_id, limited_product[array_position(limited_variant, r.variant_id)], 'held', now() + make_interval(secs => coalesce(r.hold_seconds, standard_seconds))
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
