-- Lets many people into lines at once, in the order in which they stand in the batch, and serves those lines. Outcomes: joined, repeated
-- (the same id), limit-reached, closed.
create or replace function shop.join_queues(asked json, most_per_viewer integer, most_delay_milliseconds integer) returns table (place integer, outcome text)
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
  -- All at once: lines are served in their own order, which is not that of the levels.
  perform shop.lock_levels(array(select q.variant_id from shop.queue q where q.id in (select r.queue_id from unnest(requests) r)));
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
create or replace function shop.tend_queues(lines uuid[], most_per_viewer integer, most_delay_milliseconds integer)
returns table (entry_id uuid, line_id uuid, entry_state text)
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare
  locked uuid[];
  line uuid;
  began constant timestamptz := clock_timestamp();
begin
  locked := array(
    select q.id from shop.queue q where case when lines is null then q.alive else q.id = any (lines) end order by q.id for update
  );
  perform shop.lock_levels(array(select q.variant_id from shop.queue q where q.id = any (locked)));
  foreach line in array locked loop
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
