-- The sandbox provider's own memory. It stands for another company: nothing of Souk reads it except by the provider's calls.
create schema if not exists sandbox;
grant usage on schema sandbox to {{app}};

-- No card number is kept, only how the card behaves and what a receipt may show.
create table sandbox.token (
  token text primary key,
  behaviour text not null,
  brand text not null,
  last4 text not null,
  created_at timestamptz not null default now()
);

create table sandbox.charge (
  -- The merchant's own id of the payment: asking twice charges once.
  payment_id uuid primary key,
  amount bigint not null check (amount > 0),
  currency text not null,
  behaviour text not null,
  brand text not null,
  last4 text not null,
  state text not null check (state in ('action-required', 'authorised', 'captured', 'voided', 'declined')),
  reason text,
  created_at timestamptz not null default now()
) with (fillfactor = 70);

create type sandbox.charge_request as (payment_id uuid, token text, amount bigint, currency text);

create function sandbox.authorise(asked json)
returns table (place bigint, state text, reason text, behaviour text, brand text, last4 text)
language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
declare
  requests sandbox.charge_request[];
  charges sandbox.charge[];
  added integer;
begin
  requests := array(select r from json_populate_recordset(null::sandbox.charge_request, asked) r);
  charges := array(
    select row(r.payment_id, r.amount, r.currency, t.behaviour, t.brand, t.last4,
      case when t.behaviour in ('declines', 'lacks-funds', 'expired') then 'declined'
           when t.behaviour = 'challenges' then 'action-required' else 'authorised' end,
      case t.behaviour when 'declines' then 'card-declined' when 'lacks-funds' then 'insufficient-funds' when 'expired' then 'expired-card' end,
      now())::sandbox.charge
    from unnest(requests) r left join sandbox.token t on t.token = r.token and t.created_at > now() - interval '1 hour'
  );
  insert into sandbox.charge select c.* from unnest(charges) c where c.behaviour is not null on conflict (payment_id) do nothing;
  get diagnostics added = row_count;
  if added < cardinality(requests) then
    -- Some were asked before, or their token is unknown: what is written counts.
    return query
      select r.place, c.state, c.reason, c.behaviour, c.brand, c.last4
      from unnest(requests) with ordinality r(payment_id, token, amount, currency, place)
      left join sandbox.charge c on c.payment_id = r.payment_id order by r.place;
  else
    return query
      select c.place, c.state, c.reason, c.behaviour, c.brand, c.last4
      from unnest(charges) with ordinality c(payment_id, amount, currency, behaviour, brand, last4, state, reason, created_at, place)
      order by c.place;
  end if;
end $$;

grant select, insert on sandbox.token to {{app}};
grant select, insert, update on sandbox.charge to {{app}};
