-- A line of people who wait for units of one fence. Its row is the lock of the line: whoever changes it holds that first, levels and holds after it.
create table shop.queue (
  -- The fence.
  id uuid primary key,
  variant_id uuid not null,
  most_per_person integer not null check (most_per_person > 0),
  last_ticket integer not null default 0,
  -- Takes nobody in any more; who waits is still served.
  closed boolean not null default false,
  -- Somebody waits or has a turn.
  alive boolean not null default false
);
create index queue_alive on shop.queue (id) where alive;

create table shop.queue_entry (
  -- Derives from the person and the person's key. The hold of its turn has the same id.
  id uuid primary key,
  queue_id uuid not null references shop.queue,
  -- Given in the order of arrival at the database: first come, first served.
  ticket integer not null,
  viewer_id uuid not null,
  account_id uuid,
  quantity integer not null check (quantity > 0),
  -- What the hold of the turn says.
  unit_price bigint not null,
  currency text not null,
  market_code text not null,
  occasion_kind text,
  occasion_id uuid,
  media_time bigint,
  turn_seconds integer not null check (turn_seconds > 0),
  -- waiting; turn: units are held for it; bought, lapsed, left: what became of the turn; refused: no turn could be given; over: the line ended.
  state text not null default 'waiting' check (state in ('waiting', 'turn', 'bought', 'lapsed', 'left', 'refused', 'over')),
  turn_until timestamptz,
  joined_at timestamptz not null default clock_timestamp(),
  turned_at timestamptz,
  settled_at timestamptz,
  unique (queue_id, ticket)
) with (fillfactor = 80);
create index queue_entry_waiting on shop.queue_entry (queue_id, ticket) where state = 'waiting';
create index queue_entry_turn on shop.queue_entry (queue_id) where state = 'turn';
create index queue_entry_viewer on shop.queue_entry (queue_id, viewer_id);
create index queue_entry_account on shop.queue_entry (queue_id, account_id) where account_id is not null;

grant select on shop.queue, shop.queue_entry to {{app}};

create function shop.open_queue(fence uuid, variant uuid, most_each integer) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into shop.queue (id, variant_id, most_per_person) values (fence, variant, most_each) on conflict (id) do nothing
$$;

-- Gives turns to those who wait, in their order, as far as the fence goes: shop.take alone decides. One who wants more than is left does not
-- stand in the way of those behind, and keeps the place. The caller holds the line's lock.
create function shop.serve_queue(line uuid, most_per_viewer integer, most_delay_milliseconds integer) returns void
language plpgsql as $$
declare
  units integer;
  tickets integer[];
  asked json;
  after integer := 0;
begin
  -- So many looks at most, should all in front want more than is left.
  for look in 1..64 loop
    units := shop.fence_serves(line);
    exit when units is null or units = 0;
    select json_agg(w order by w.ticket), array_agg(w.ticket order by w.ticket) into asked, tickets
    from (
      select e.id, e.ticket, e.viewer_id, e.account_id, q.variant_id, e.quantity, e.unit_price, e.currency, e.market_code,
        e.occasion_kind, e.occasion_id, e.media_time, e.queue_id as fence_id, e.turn_seconds as hold_seconds
      from shop.queue_entry e join shop.queue q on q.id = e.queue_id
      where e.queue_id = line and e.state = 'waiting' and e.ticket > after order by e.ticket limit greatest(units, 16)
    ) w;
    exit when asked is null;
    update shop.queue_entry e set
      state = case when t.outcome in ('held', 'repeated') then 'turn' else 'refused' end,
      turn_until = t.ends_at,
      turned_at = case when t.outcome in ('held', 'repeated') then clock_timestamp() end,
      settled_at = case when t.outcome in ('held', 'repeated') then null else clock_timestamp() end
    from shop.take(asked, 300, most_per_viewer, most_delay_milliseconds) t
    where e.queue_id = line and e.ticket = tickets[t.place] and t.outcome in ('held', 'repeated', 'fence-limit', 'limit-reached');
    after := tickets[cardinality(tickets)];
  end loop;
end $$;
revoke execute on function shop.serve_queue(uuid, integer, integer) from public;

create type shop.queue_request as (
  id uuid, queue_id uuid, viewer_id uuid, account_id uuid, quantity integer, unit_price bigint, currency text, market_code text,
  occasion_kind text, occasion_id uuid, media_time bigint, turn_seconds integer
);

-- Lets many people into lines at once, in the order in which they stand in the batch, and serves those lines. Outcomes: joined, repeated
-- (the same id), limit-reached, closed.
create function shop.join_queues(asked json, most_per_viewer integer, most_delay_milliseconds integer) returns table (place integer, outcome text)
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare
  requests shop.queue_request[];
  request shop.queue_request;
  line shop.queue;
  touched uuid[] := '{}';
  has integer;
begin
  select array_agg(r) into requests from json_populate_recordset(null::shop.queue_request, asked) r;
  perform from shop.queue q where q.id in (select r.queue_id from unnest(requests) r) order by q.id for update;
  place := 0;
  foreach request in array requests loop
    place := place + 1;
    if line.id is distinct from request.queue_id then
      select * into line from shop.queue q where q.id = request.queue_id;
    end if;
    if exists (select from shop.queue_entry e where e.id = request.id) then
      outcome := 'repeated';
    elsif line.id is null or line.closed then
      outcome := 'closed';
    else
      -- What a person waits for, holds and has, whatever browser the account came with.
      select coalesce(sum(e.quantity), 0) into has from shop.queue_entry e
      where e.queue_id = line.id and e.state in ('waiting', 'turn', 'bought')
        and (e.viewer_id = request.viewer_id or e.account_id = request.account_id);
      if has + request.quantity > line.most_per_person then
        outcome := 'limit-reached';
      else
        update shop.queue q set last_ticket = q.last_ticket + 1, alive = true where q.id = line.id returning q.* into line;
        insert into shop.queue_entry (id, queue_id, ticket, viewer_id, account_id, quantity, unit_price, currency, market_code,
          occasion_kind, occasion_id, media_time, turn_seconds)
        values (request.id, line.id, line.last_ticket, request.viewer_id, request.account_id, request.quantity, request.unit_price,
          request.currency, request.market_code, request.occasion_kind, request.occasion_id, request.media_time, request.turn_seconds);
        outcome := 'joined';
        if line.id <> all (touched) then touched := touched || line.id; end if;
      end if;
    end if;
    return next;
  end loop;
  perform shop.serve_queue(t, most_per_viewer, most_delay_milliseconds) from unnest(touched) t;
end $$;

-- Writes down what became of turns, and gives what came back to the next. Without lines: all in which somebody waits or has a turn. Answers
-- the entries that changed.
create function shop.tend_queues(lines uuid[], most_per_viewer integer, most_delay_milliseconds integer)
returns table (entry_id uuid, line_id uuid, entry_state text)
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare
  line uuid;
  began constant timestamptz := clock_timestamp();
begin
  for line in
    select q.id from shop.queue q where case when lines is null then q.alive else q.id = any (lines) end order by q.id for update
  loop
    update shop.queue_entry e set settled_at = clock_timestamp(),
      state = case o.state when 'confirmed' then 'bought' when 'expired' then 'lapsed' else 'left' end
    from shop.hold_outcomes(array(select w.id from shop.queue_entry w where w.queue_id = line and w.state = 'turn')) o
    where e.id = o.hold_id and o.state in ('confirmed', 'expired', 'released');
    perform shop.serve_queue(line, most_per_viewer, most_delay_milliseconds);
    update shop.queue q set alive = false
    where q.id = line and not exists (select from shop.queue_entry e where e.queue_id = line and e.state in ('waiting', 'turn'));
    return query
      select e.id, e.queue_id, e.state from shop.queue_entry e where e.queue_id = line and (e.turned_at >= began or e.settled_at >= began);
  end loop;
end $$;

-- Somebody who waits leaves the line. Who has a turn gives back the hold instead.
create function shop.leave_queue(entry uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from shop.queue q where q.id = (select e.queue_id from shop.queue_entry e where e.id = entry) for update;
  update shop.queue_entry e set state = 'left', settled_at = clock_timestamp() where e.id = entry and e.state = 'waiting';
  return found;
end $$;

-- Takes nobody in any more; with `send_home` who waits is told that it is over. Answers those.
create function shop.close_queue(line uuid, send_home boolean) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update shop.queue q set closed = true where q.id = line;
  return query
    update shop.queue_entry e set state = 'over', settled_at = clock_timestamp()
    where send_home and e.queue_id = line and e.state = 'waiting' returning e.id;
end $$;
