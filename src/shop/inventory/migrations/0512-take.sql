-- Stock changes only in these functions. All of them lock levels first, in the order of their key, then holds in the order of theirs:
-- callers in any number of processes cannot deadlock. The application's role writes none of the tables itself.

create type shop.hold_request as (
  id uuid, viewer_id uuid, variant_id uuid, quantity integer, unit_price bigint, currency text, market_code text,
  occasion_kind text, occasion_id uuid, media_time bigint
);

-- Takes holds for many askers at once, first come first served; one that asks too much does not block those behind it.
-- Outcomes: held, repeated (the same id), out-of-stock, limit-reached.
create function shop.take(asked json, hold_seconds integer, most_per_viewer integer)
returns table (place integer, outcome text, state text, ends_at timestamptz, available integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
declare
  requests shop.hold_request[];
  request shop.hold_request;
  level_variant uuid[];
  level_location uuid[];
  level_free integer[];
  verdict text[];
  location uuid[];
  position integer := 0;
  spot integer;
begin
  select array_agg(r) into requests from json_populate_recordset(null::shop.hold_request, asked) r;

  select coalesce(array_agg(l.variant_id), '{}'), array_agg(l.location_id), array_agg(l.on_hand - l.reserved - l.allocated)
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

  location := array_fill(null::uuid, array[cardinality(requests)]);
  foreach request in array requests loop
    position := position + 1;
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

  update shop.stock_level l set reserved = l.reserved + s.quantity
  from (
    select r.variant_id, t.location_id, sum(r.quantity)::integer as quantity
    from unnest(requests) with ordinality r(id, viewer_id, variant_id, quantity, unit_price, currency, market_code, occasion_kind, occasion_id, media_time, place)
    join unnest(location) with ordinality t(location_id, place) using (place)
    where t.location_id is not null group by 1, 2
  ) s where l.variant_id = s.variant_id and l.location_id = s.location_id;

  insert into shop.hold (id, viewer_id, variant_id, location_id, quantity, unit_price, currency, market_code,
    occasion_kind, occasion_id, media_time, state, held_until)
  select r.id, r.viewer_id, r.variant_id, t.location_id, r.quantity, r.unit_price, r.currency, r.market_code,
    r.occasion_kind, r.occasion_id, r.media_time, 'held', now() + make_interval(secs => hold_seconds)
  from unnest(requests) with ordinality r(id, viewer_id, variant_id, quantity, unit_price, currency, market_code, occasion_kind, occasion_id, media_time, place)
  join unnest(location) with ordinality t(location_id, place) using (place)
  where t.location_id is not null;

  return query
    select r.place::integer, v.outcome,
      case v.outcome when 'held' then 'held' when 'repeated' then h.state end,
      case v.outcome when 'held' then now() + make_interval(secs => hold_seconds) when 'repeated' then shop.hold_ends(h) end,
      coalesce(f.free, 0)::integer
    from unnest(requests) with ordinality r(id, viewer_id, variant_id, quantity, unit_price, currency, market_code, occasion_kind, occasion_id, media_time, place)
    join unnest(verdict) with ordinality v(outcome, place) using (place)
    left join shop.hold h on v.outcome = 'repeated' and h.id = r.id
    left join (select t.variant_id, sum(t.free) as free from unnest(level_variant, level_free) as t(variant_id, free) group by 1) f
      on f.variant_id = r.variant_id
    order by r.place;
end $$;
