-- A line knows how many wait in it. Whoever changes that holds the line's lock, so that a crowd that joins is told its places without counting
-- those before it, however long the line is.
alter table shop.queue add column waiting integer not null default 0 check (waiting >= 0);
alter table shop.queue set (fillfactor = 50);
update shop.queue q set waiting = (select count(*) from shop.queue_entry e where e.queue_id = q.id and e.state = 'waiting');

drop function shop.join_queues(json, integer, integer);
drop function shop.serve_queue(uuid, integer, integer);

-- Gives turns to those who wait, in their order, as far as the fence goes: shop.take alone decides. One who wants more than is left does not
-- stand in the way of those behind, and keeps the place. The caller holds the line's lock. Answers the entries that changed.
create function shop.serve_queue(line uuid, most_per_viewer integer, most_delay_milliseconds integer) returns uuid[]
language plpgsql as $$
declare
  units integer;
  tickets integer[];
  asked json;
  after integer := 0;
  moved uuid[];
  changed uuid[] := '{}';
begin
  -- So many looks at most, should all in front be refused.
  for look in 1..64 loop
    units := shop.fence_serves(line);
    exit when units is null or units = 0;
    select json_agg(w order by w.ticket), array_agg(w.ticket order by w.ticket) into asked, tickets
    from (
      select e.id, e.ticket, e.viewer_id, e.account_id, q.variant_id, e.quantity, e.unit_price, e.currency, e.market_code,
        e.occasion_kind, e.occasion_id, e.media_time, e.queue_id as fence_id, e.turn_seconds as hold_seconds
      from shop.queue_entry e join shop.queue q on q.id = e.queue_id
      where e.queue_id = line and e.state = 'waiting' and e.ticket > after and e.quantity <= units
      order by e.ticket limit greatest(units, 16)
    ) w;
    exit when asked is null;
    with given as (
      update shop.queue_entry e set
        state = case when t.outcome in ('held', 'repeated') then 'turn' else 'refused' end,
        turn_until = t.ends_at,
        turned_at = case when t.outcome in ('held', 'repeated') then clock_timestamp() end,
        settled_at = case when t.outcome in ('held', 'repeated') then null else clock_timestamp() end
      from shop.take(asked, 300, most_per_viewer, most_delay_milliseconds) t
      where e.queue_id = line and e.ticket = tickets[t.place] and t.outcome in ('held', 'repeated', 'fence-limit', 'limit-reached')
      returning e.id
    )
    select array_agg(g.id) into moved from given g;
    changed := changed || moved;
    after := tickets[cardinality(tickets)];
  end loop;
  if cardinality(changed) > 0 then
    update shop.queue q set waiting = q.waiting - cardinality(changed) where q.id = line;
  end if;
  return changed;
end $$;
revoke execute on function shop.serve_queue(uuid, integer, integer) from public;

-- Lets many people into lines at once, in the order in which they stand in the batch, and serves those lines. Outcomes: joined, repeated
-- (the same id), limit-reached, closed. With each who joined: the place as it is now, and how many come first.
create function shop.join_queues(asked json, most_per_viewer integer, most_delay_milliseconds integer)
returns table (
  place integer, outcome text, ticket integer, state text, ahead integer,
  joined_at timestamptz, turned_at timestamptz, turn_until timestamptz, settled_at timestamptz
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
  perform shop.serve_queue(b.queue_id, most_per_viewer, most_delay_milliseconds)
  from (select distinct (requests[j]).queue_id from unnest(joiners) j order by 1) b;
  -- Nobody came after them: of all who wait, those behind are those behind in this batch.
  return query
    select o.place, o.outcome, e.ticket, e.state,
      case when e.state = 'waiting' then
        q.waiting - (count(*) filter (where e.state = 'waiting') over (partition by e.queue_id order by e.ticket desc))::integer else 0 end,
      e.joined_at, e.turned_at, e.turn_until, e.settled_at
    from unnest(places, outcomes) o (place, outcome)
      left join shop.queue_entry e on o.outcome = 'joined' and e.id = (requests[o.place]).id
      left join shop.queue q on q.id = e.queue_id;
end $$;

-- Writes down what became of turns, and gives what came back to the next. Without lines: all in which somebody waits or has a turn. Answers
-- the entries that changed.
create or replace function shop.tend_queues(lines uuid[], most_per_viewer integer, most_delay_milliseconds integer)
returns table (entry_id uuid, line_id uuid, entry_state text)
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare
  locked uuid[];
  line uuid;
  changed uuid[];
begin
  locked := array(
    select q.id from shop.queue q where case when lines is null then q.alive else q.id = any (lines) end order by q.id for update
  );
  perform shop.lock_levels(array(select q.variant_id from shop.queue q where q.id = any (locked)));
  foreach line in array locked loop
    with settled as (
      update shop.queue_entry e set settled_at = clock_timestamp(),
        state = case o.state when 'confirmed' then 'bought' when 'expired' then 'lapsed' else 'left' end
      from shop.hold_outcomes(array(select w.id from shop.queue_entry w where w.queue_id = line and w.state = 'turn')) o
      where e.id = o.hold_id and o.state in ('confirmed', 'expired', 'released')
      returning e.id
    )
    select array_agg(s.id) into changed from settled s;
    changed := changed || shop.serve_queue(line, most_per_viewer, most_delay_milliseconds);
    update shop.queue q set alive = false
    where q.id = line and q.waiting = 0 and not exists (select from shop.queue_entry e where e.queue_id = line and e.state = 'turn');
    return query select e.id, e.queue_id, e.state from shop.queue_entry e where e.id = any (changed);
  end loop;
end $$;

-- Somebody who waits leaves the line. Who has a turn gives back the hold instead.
create or replace function shop.leave_queue(entry uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  line uuid;
begin
  select q.id into line from shop.queue q where q.id = (select e.queue_id from shop.queue_entry e where e.id = entry) for update;
  update shop.queue_entry e set state = 'left', settled_at = clock_timestamp() where e.id = entry and e.state = 'waiting';
  if not found then
    return false;
  end if;
  update shop.queue q set waiting = q.waiting - 1 where q.id = line;
  return true;
end $$;

-- Takes nobody in any more; with `send_home` who waits is told that it is over. Answers those.
create or replace function shop.close_queue(line uuid, send_home boolean) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  people integer;
begin
  update shop.queue q set closed = true where q.id = line;
  return query
    update shop.queue_entry e set state = 'over', settled_at = clock_timestamp()
    where send_home and e.queue_id = line and e.state = 'waiting' returning e.id;
  get diagnostics people = row_count;
  update shop.queue q set waiting = q.waiting - people where q.id = line and people > 0;
end $$;

-- The places of many people at once, oldest first, and how many wait before each. Lines that are asked about are walked once, however many
-- ask. Without lines: in whatever line, while it waits or has its turn.
create function shop.standings(asked json) returns table (place integer, entry shop.queue_entry, ahead integer)
language sql stable set search_path = pg_catalog, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
  with person as materialized (
    select * from json_to_recordset(asked) as p (place integer, lines uuid[], viewer_id uuid, account_id uuid)
  ), here as materialized (
    select p.place, p.viewer_id, p.account_id, l.line from person p cross join lateral unnest(p.lines) l (line)
  ), found as materialized (
    select h.place, e.id from here h join shop.queue_entry e on e.queue_id = h.line and e.viewer_id = h.viewer_id
    union
    select h.place, e.id from here h join shop.queue_entry e on e.queue_id = h.line and e.account_id = h.account_id
    union
    select p.place, e.id from person p join shop.queue_entry e on e.viewer_id = p.viewer_id
    where p.lines is null and e.state in ('waiting', 'turn')
    union
    select p.place, e.id from person p join shop.queue_entry e on e.account_id = p.account_id
    where p.lines is null and e.state in ('waiting', 'turn')
  ), mine as materialized (
    select f.place, e as entry, e.queue_id, e.ticket, e.state = 'waiting' as waits, e.joined_at,
      lag(e.ticket, 1, 0) over (partition by e.queue_id, e.state = 'waiting' order by e.ticket) as ticket_before
    from found f join shop.queue_entry e on e.id = f.id
  ), step as materialized (
    -- Who waits between the one asked about before and this one.
    select m.*, case when m.waits then (
      select count(*) from shop.queue_entry w
      where w.queue_id = m.queue_id and w.state = 'waiting' and w.ticket >= m.ticket_before and w.ticket < m.ticket) else 0 end as people
    from mine m
  )
  select s.place, s.entry, (sum(s.people) over (partition by s.queue_id, s.waits order by s.ticket))::integer
  from step s
  order by s.place, s.joined_at, s.ticket
$$;
revoke execute on function shop.standings(json) from public;
grant execute on function shop.standings(json) to {{app}};
