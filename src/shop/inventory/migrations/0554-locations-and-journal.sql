-- An organisation keeps stock at several places. The main one takes what names no other.
alter table shop.stock_location
  drop constraint stock_location_organisation_id_key,
  add column main boolean not null default true,
  add column created_at timestamptz not null default now();
create unique index stock_location_main on shop.stock_location (organisation_id) where main;
create index stock_location_of_organisation on shop.stock_location (organisation_id, created_at);
grant update (name) on shop.stock_location to {{app}};

-- Who moved units and why, in words; empty where an order or a hold is the reason.
alter table shop.stock_movement add column actor_id uuid, add column note text;
create index stock_movement_of_variant on shop.stock_movement (variant_id, id desc);
create index stock_movement_transfer on shop.stock_movement (cause_id) where cause_kind = 'transfer';

-- Counts units of many variants in, or with a negative change out. Fails when holds and orders need more than would be left.
create function shop.count_stock(
  variants uuid[], locations uuid[], changes integer[], caused_by text, cause uuid, actor uuid, words text
) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into shop.stock_level (variant_id, location_id)
  select t.variant_id, t.location_id from unnest(variants, locations) as t(variant_id, location_id) order by 1, 2
  on conflict do nothing;
  perform from shop.stock_level l
  where (l.variant_id, l.location_id) in (select t.variant_id, t.location_id from unnest(variants, locations) as t(variant_id, location_id))
  order by l.variant_id, l.location_id for update;
  update shop.stock_level l set on_hand = l.on_hand + t.change
  from (
    select u.variant_id, u.location_id, sum(u.change)::integer as change
    from unnest(variants, locations, changes) as u(variant_id, location_id, change) group by 1, 2
  ) t where l.variant_id = t.variant_id and l.location_id = t.location_id and t.change <> 0;
  insert into shop.stock_movement (variant_id, location_id, kind, on_hand_change, cause_kind, cause_id, actor_id, note)
  select t.variant_id, t.location_id, case when t.change < 0 then 'adjusted' else 'received' end, t.change, caused_by, cause, actor, words
  from unnest(variants, locations, changes) as t(variant_id, location_id, change) where t.change <> 0;
end $$;

-- Takes units from one place to another; the same cause again does nothing.
create function shop.transfer_stock(
  moved uuid, from_location uuid, to_location uuid, units integer, cause uuid, actor uuid, words text
) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(cause::text, 0));
  if exists (select from shop.stock_movement m where m.cause_kind = 'transfer' and m.cause_id = cause) then return; end if;
  perform shop.count_stock(
    array[moved, moved], array[from_location, to_location], array[-units, units], 'transfer', cause, actor, words
  );
end $$;

-- Whether anyone may take a unit now.
create function shop.in_stock(variant uuid) returns boolean
language sql stable as $$
  select exists (select from shop.stock_level l where l.variant_id = variant and l.on_hand - l.reserved - l.allocated - l.fenced > 0)
$$;
