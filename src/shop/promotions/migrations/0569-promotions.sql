-- What lowers a price besides deals: discounts, buy-more, bundles and codes; and how many of something one order or one person may have. Terms
-- never change once they are published; only the end is written later.
create table shop.promotion (
  id uuid primary key,
  -- Who made it: a brand, or the platform.
  owner_id uuid not null,
  -- Whose goods it is about; null: those of all brands.
  organisation_id uuid,
  funded_by text not null check (funded_by in ('seller', 'platform')),
  kind text not null check (kind in ('discount', 'buy-more', 'bundle', 'coupon', 'limit')),
  market_code text not null,
  currency text not null,
  title jsonb not null check (title ? 'en' and title ? 'ar'),
  -- In capitals; what people type is compared so.
  code text check (code ~ '^[A-Z0-9-]{3,30}$'),
  terms jsonb not null,
  product_ids uuid[] not null default '{}',
  first_order_only boolean not null default false,
  most_uses integer check (most_uses > 0),
  -- Orders; of a limit, units.
  most_per_person integer check (most_per_person > 0),
  -- Counted where there is a most of anything.
  uses integer not null default 0 check (uses >= 0),
  starts_at timestamptz not null,
  ends_at timestamptz check (ends_at > starts_at),
  published_at timestamptz,
  deactivated_at timestamptz,
  made_by uuid,
  created_at timestamptz not null default now(),
  constraint promotion_not_overused check (most_uses is null or uses <= most_uses),
  check ((kind = 'coupon') = (code is not null)),
  check (funded_by = 'platform' or organisation_id = owner_id)
);
-- A code means one thing in a market, until it is deactivated.
create unique index promotion_code on shop.promotion (market_code, code) where code is not null and deactivated_at is null;
create index promotion_desk on shop.promotion (owner_id, created_at desc, id desc);
create index promotion_running on shop.promotion (market_code, starts_at) where published_at is not null and deactivated_at is null and code is null;

create table shop.promotion_use (
  promotion_id uuid not null,
  order_id uuid not null,
  viewer_id uuid not null,
  email_key uuid not null,
  -- Of a limit, units; else one.
  quantity integer not null check (quantity > 0),
  -- What it took off, in minor units.
  amount bigint not null,
  used_at timestamptz not null default now(),
  primary key (promotion_id, order_id)
);
create index promotion_use_email on shop.promotion_use (promotion_id, email_key);
create index promotion_use_viewer on shop.promotion_use (promotion_id, viewer_id);
create index promotion_use_order on shop.promotion_use (order_id);

create type shop.promotion_claim as (
  promotion_id uuid, order_id uuid, viewer_id uuid, email_key uuid, quantity integer, amount bigint, capped boolean
);

-- Uses what orders say they use; answers the orders that use something that is used up, which then use nothing. Uses of one promotion wait
-- for each other, in the order of their ids. Published for the checkout's statement.
create function shop.claim_promotions(claims shop.promotion_claim[]) returns uuid[]
language plpgsql security definer set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  refused uuid[] := '{}';
  wanted record;
begin
  perform from shop.promotion p where p.id in (select c.promotion_id from unnest(claims) c where c.capped) order by p.id for update;
  for wanted in select c.order_id, min(c.place) as first from unnest(claims) with ordinality
      c(promotion_id, order_id, viewer_id, email_key, quantity, amount, capped, place) group by 1 order by 2
  loop
    if exists (
      select from unnest(claims) c join shop.promotion p on p.id = c.promotion_id
      where c.order_id = wanted.order_id and c.capped and (
        p.uses + c.quantity > p.most_uses
        or c.quantity + (
          select coalesce(sum(u.quantity), 0) from shop.promotion_use u
          where u.promotion_id = p.id and (u.email_key = c.email_key or u.viewer_id = c.viewer_id)
        ) > p.most_per_person
      )
    ) then
      refused := refused || wanted.order_id;
      continue;
    end if;
    insert into shop.promotion_use (promotion_id, order_id, viewer_id, email_key, quantity, amount)
    select c.promotion_id, c.order_id, c.viewer_id, c.email_key, c.quantity, c.amount from unnest(claims) c where c.order_id = wanted.order_id;
    update shop.promotion p set uses = p.uses + c.quantity
    from unnest(claims) c where c.order_id = wanted.order_id and c.capped and p.id = c.promotion_id;
  end loop;
  return refused;
end $$;

-- The orders came to nothing, or their payment failed: what they used may be used again. Published.
create function shop.release_promotions(orders uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
  perform from shop.promotion p
  where p.id in (select u.promotion_id from shop.promotion_use u where u.order_id = any (orders)) order by p.id for update;
  with gone as (
    delete from shop.promotion_use u where u.order_id = any (orders) returning u.promotion_id, u.quantity
  )
  update shop.promotion p set uses = greatest(p.uses - g.quantity, 0)
  from (select promotion_id, sum(quantity)::integer as quantity from gone group by 1) g where p.id = g.promotion_id;
end $$;

grant select, insert on shop.promotion to {{app}};
grant update (published_at, deactivated_at) on shop.promotion to {{app}};
grant select on shop.promotion_use to {{app}};
