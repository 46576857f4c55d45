-- The size of a price: its number of digits and the first of them, so that nine steps reach from one power of ten to the next.
create function shop.price_step(amount bigint) returns smallint
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select (length(amount::text) * 10 + left(amount::text, 1)::integer)::smallint
$$;

-- What is on sale, by market and size of price, the newest first: who asks for a span of prices reads some steps of it and no product outside.
create table shop.price_shelf (
  product_id uuid not null references shop.product on delete cascade,
  market_code text not null,
  step smallint not null,
  -- Each once.
  amounts bigint[] not null,
  category_id text,
  -- The product's.
  updated_at timestamptz not null,
  primary key (product_id, market_code, step)
) with (fillfactor = 80);
create index price_shelf_newest on shop.price_shelf (market_code, step, updated_at desc, product_id desc) include (category_id, amounts);
grant select on shop.price_shelf to {{app}};

create function shop.shelve_products(ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  with told as (
    select p.id, x.market_code, shop.price_step(x.amount) as step, array_agg(distinct x.amount order by x.amount) as amounts,
      p.category_id, p.updated_at
    from shop.product p join shop.variant v on v.product_id = p.id join shop.price x on x.variant_id = v.id
    where p.id = any (ids) and p.state = 'published' and x.amount > 0
    group by p.id, x.market_code, shop.price_step(x.amount)
  ), gone as (
    delete from shop.price_shelf s where s.product_id = any (ids)
      and not exists (select from told t where t.id = s.product_id and t.market_code = s.market_code and t.step = s.step)
  )
  insert into shop.price_shelf (product_id, market_code, step, amounts, category_id, updated_at)
  select t.id, t.market_code, t.step, t.amounts, t.category_id, t.updated_at from told t order by t.id, t.market_code, t.step
  on conflict (product_id, market_code, step) do update
    set amounts = excluded.amounts, category_id = excluded.category_id, updated_at = excluded.updated_at
    where (price_shelf.amounts, price_shelf.category_id, price_shelf.updated_at)
      is distinct from (excluded.amounts, excluded.category_id, excluded.updated_at);
end $$;

create function shop.shelve_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'product' then
    perform shop.shelve_products(array(select id from changed));
  else
    perform shop.shelve_products(array(select distinct v.product_id from changed c join shop.variant v on v.id = c.variant_id));
  end if;
  return null;
end $$;
create trigger product_shelved after update on shop.product referencing new table as changed for each statement execute function shop.shelve_changed();
create trigger price_shelved_new after insert on shop.price referencing new table as changed for each statement execute function shop.shelve_changed();
create trigger price_shelved after update on shop.price referencing new table as changed for each statement execute function shop.shelve_changed();
create trigger price_shelved_gone after delete on shop.price referencing old table as changed for each statement execute function shop.shelve_changed();

select shop.shelve_products(array(select id from shop.product));
