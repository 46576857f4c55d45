-- Who waited before and gets a turn while somebody else joins is answered as well, without a place in the batch: nobody else can tell them.
drop function shop.join_queues(json, integer, integer);

-- As it was, but for those.
create function shop.join_queues(asked json, most_per_viewer integer, most_delay_milliseconds integer)
returns table (
  place integer, outcome text, ticket integer, state text, ahead integer,
  joined_at timestamptz, turned_at timestamptz, turn_until timestamptz, settled_at timestamptz, entry_id uuid, line_id uuid
)
language plpgsql security definer set search_path = pg_catalog, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  requests shop.queue_request[];
  request record;
  line shop.queue;
  said text;
  places integer[] := '{}';
  outcomes text[] := '{}';
  -- Of those who join.
  joiners integer[] := '{}';
  tickets integer[] := '{}';
  served uuid[];
begin
  select array_agg(r) into requests from json_populate_recordset(null::shop.queue_request, asked) r;
  perform from shop.queue q where q.id in (select r.queue_id from unnest(requests) r) order by q.id for update;
  -- All at once: lines are served in their own order, which is not that of the levels.
  perform shop.lock_levels(array(select q.variant_id from shop.queue q where q.id in (select r.queue_id from unnest(requests) r)));
  for request in
    select r.id, r.queue_id, r.viewer_id, r.account_id, r.quantity, r.place::integer,
      exists (select from shop.queue_entry e where e.id = r.id) as there,
      -- What a person waits for, holds and has, whatever browser the account came with.
      (select coalesce(sum(e.quantity), 0) from shop.queue_entry e
        where e.queue_id = r.queue_id and e.viewer_id = r.viewer_id and e.state in ('waiting', 'turn', 'bought'))
      + case when r.account_id is null then 0 else (select coalesce(sum(e.quantity), 0) from shop.queue_entry e
        where e.queue_id = r.queue_id and e.account_id = r.account_id and e.viewer_id <> r.viewer_id
          and e.state in ('waiting', 'turn', 'bought')) end as has,
      count(*) over (partition by r.queue_id, r.viewer_id) > 1
        or r.account_id is not null and count(*) over (partition by r.queue_id, r.account_id) > 1 as comes_twice
    from unnest(requests) with ordinality as r (id, queue_id, viewer_id, account_id, quantity, unit_price, currency, market_code,
      occasion_kind, occasion_id, media_time, turn_seconds, place)
    order by r.queue_id, r.place
  loop
    if line.id is distinct from request.queue_id then
      select * into line from shop.queue q where q.id = request.queue_id;
    end if;
    if request.comes_twice then
      select request.there or coalesce(bool_or(b.id = request.id), false), request.has + coalesce(sum(b.quantity), 0)
      into request.there, request.has
      from unnest(joiners) j cross join lateral (select (requests[j]).*) b
      where b.queue_id = request.queue_id and (b.viewer_id = request.viewer_id or b.account_id = request.account_id);
    end if;
    if request.there then
      said := 'repeated';
    elsif line.id is null or line.closed then
      said := 'closed';
    elsif request.has + request.quantity > line.most_per_person then
      said := 'limit-reached';
    else
      said := 'joined';
      line.last_ticket := line.last_ticket + 1;
      joiners := joiners || request.place;
      tickets := tickets || line.last_ticket;
    end if;
    places := places || request.place;
    outcomes := outcomes || said;
  end loop;
  insert into shop.queue_entry (id, queue_id, ticket, viewer_id, account_id, quantity, unit_price, currency, market_code,
    occasion_kind, occasion_id, media_time, turn_seconds)
  select b.id, b.queue_id, j.ticket, b.viewer_id, b.account_id, b.quantity, b.unit_price, b.currency, b.market_code,
    b.occasion_kind, b.occasion_id, b.media_time, b.turn_seconds
  from unnest(joiners, tickets) j (place, ticket) cross join lateral (select (requests[j.place]).*) b;
  update shop.queue q set last_ticket = q.last_ticket + b.people, waiting = q.waiting + b.people, alive = true
  from (select (requests[j]).queue_id, count(*)::integer as people from unnest(joiners) j group by 1) b
  where q.id = b.queue_id;
  select array_agg(s.id) into served
  from (select distinct (requests[j]).queue_id as line from unnest(joiners) j order by 1) b
    cross join lateral unnest(shop.serve_queue(b.line, most_per_viewer, most_delay_milliseconds)) s (id);
  -- Nobody came after them: of all who wait, those behind are those behind in this batch.
  return query
    select o.place, o.outcome, e.ticket, e.state,
      case when e.state = 'waiting' then
        q.waiting - (count(*) filter (where e.state = 'waiting') over (partition by e.queue_id order by e.ticket desc))::integer else 0 end,
      e.joined_at, e.turned_at, e.turn_until, e.settled_at, e.id, e.queue_id
    from unnest(places, outcomes) o (place, outcome)
      left join shop.queue_entry e on o.outcome = 'joined' and e.id = (requests[o.place]).id
      left join shop.queue q on q.id = e.queue_id
    union all
    select null, null, e.ticket, e.state, 0, e.joined_at, e.turned_at, e.turn_until, e.settled_at, e.id, e.queue_id
    from shop.queue_entry e
    where e.id = any (served) and e.id <> all (array(select (requests[j]).id from unnest(joiners) j));
end $$;
