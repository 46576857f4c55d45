-- Cards that a customer of the sandbox keeps there: how each behaves, and what a receipt may show.
alter table sandbox.token add column expiry_month smallint, add column expiry_year smallint;

create table sandbox.card (
  method text primary key,
  customer text not null,
  behaviour text not null,
  brand text not null,
  last4 text not null,
  expiry_month smallint not null,
  expiry_year smallint not null,
  created_at timestamptz not null default now()
);
create index card_customer on sandbox.card (customer);
grant select, insert, delete on sandbox.card to {{app}};

alter type sandbox.charge_request add attribute customer text;

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
    select row(r.payment_id, r.amount, r.currency, coalesce(t.behaviour, k.behaviour), coalesce(t.brand, k.brand), coalesce(t.last4, k.last4),
      case when refused.why is not null then 'declined'
           when coalesce(t.behaviour, k.behaviour) = 'challenges' then 'action-required' else 'authorised' end,
      refused.why, now())::sandbox.charge
    from unnest(requests) r
    left join sandbox.token t on t.token = r.token and t.created_at > now() - interval '1 hour'
    -- A kept card pays for its own customer alone.
    left join sandbox.card k on t.token is null and k.method = r.token and k.customer = r.customer
    cross join lateral (
      select case when k.expiry_year * 12 + k.expiry_month < this_month then 'expired-card' else
        case coalesce(t.behaviour, k.behaviour)
          when 'declines' then 'card-declined' when 'lacks-funds' then 'insufficient-funds' when 'expired' then 'expired-card'
          when 'declines-later' then case when k.method is not null then 'card-declined' end
        end
      end as why
    ) refused
  );
  insert into sandbox.charge select c.* from unnest(charges) c where c.behaviour is not null on conflict (payment_id) do nothing;
  get diagnostics added = row_count;
  if added < cardinality(requests) then
    -- Some were asked before, or their token is unknown: what is written counts.
    return query
      select r.place, c.state, c.reason, c.behaviour, c.brand, c.last4
      from unnest(requests) with ordinality r(payment_id, token, amount, currency, customer, place)
      left join sandbox.charge c on c.payment_id = r.payment_id order by r.place;
  else
    return query
      select c.place, c.state, c.reason, c.behaviour, c.brand, c.last4
      from unnest(charges) with ordinality c(payment_id, amount, currency, behaviour, brand, last4, state, reason, created_at, place)
      order by c.place;
  end if;
end $$;
