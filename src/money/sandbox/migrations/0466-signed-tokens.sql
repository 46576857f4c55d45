-- A card's token carries what it says of the card, signed: nothing is kept until somebody pays with it.
alter type sandbox.charge_request rename attribute token to method;
alter type sandbox.charge_request add attribute behaviour text, add attribute brand text, add attribute last4 text;

create or replace function sandbox.authorise(asked json)
returns table (place bigint, state text, reason text, behaviour text, brand text, last4 text)
language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
declare
  requests sandbox.charge_request[];
  charges sandbox.charge[];
  added integer;
  this_month integer := extract(year from now()) * 12 + extract(month from now());
begin
  requests := array(select r from json_populate_recordset(null::sandbox.charge_request, asked) r);
  charges := array(
    select row(r.payment_id, r.amount, r.currency, coalesce(r.behaviour, k.behaviour), coalesce(r.brand, k.brand), coalesce(r.last4, k.last4),
      case when refused.why is not null then 'declined'
           when coalesce(r.behaviour, k.behaviour) = 'challenges' then 'action-required' else 'authorised' end,
      refused.why, now())::sandbox.charge
    from unnest(requests) r
    -- A kept card pays for its own customer alone.
    left join sandbox.card k on k.method = r.method and k.customer = r.customer
    cross join lateral (
      select case when k.expiry_year * 12 + k.expiry_month < this_month then 'expired-card' else
        case coalesce(r.behaviour, k.behaviour)
          when 'declines' then 'card-declined' when 'lacks-funds' then 'insufficient-funds' when 'expired' then 'expired-card'
          when 'declines-later' then case when k.method is not null then 'card-declined' end
        end
      end as why
    ) refused
  );
  insert into sandbox.charge select c.* from unnest(charges) c where c.behaviour is not null on conflict (payment_id) do nothing;
  get diagnostics added = row_count;
  if added < cardinality(requests) then
    -- Some were asked before, or their card is unknown: what is written counts.
    return query
      select r.place, c.state, c.reason, c.behaviour, c.brand, c.last4
      from unnest(requests) with ordinality r(payment_id, method, amount, currency, customer, behaviour, brand, last4, place)
      left join sandbox.charge c on c.payment_id = r.payment_id order by r.place;
  else
    return query
      select c.place, c.state, c.reason, c.behaviour, c.brand, c.last4
      from unnest(charges) with ordinality c(payment_id, amount, currency, behaviour, brand, last4, state, reason, created_at, place)
      order by c.place;
  end if;
end $$;

drop table sandbox.token;
