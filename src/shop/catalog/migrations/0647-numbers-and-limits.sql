-- The number of the trade that stands below the bars: 8, 12, 13 or 14 digits. The application knows the rule of the last one.
alter table shop.variant add column gtin text check (gtin ~ '^([0-9]{8}|[0-9]{12,14})$');

-- How many of a product, all variants together, one order and one person may have; a person's within so many days, or ever.
alter table shop.product
  add column most_per_order integer check (most_per_order > 0),
  add column most_per_person integer check (most_per_person > 0),
  add column limit_days integer check (limit_days is null or limit_days > 0 and most_per_person is not null);

-- Limits of those of these variants that have any. Published for `shop.take`.
create function shop.limits_of(variants uuid[])
returns table (variant_id uuid, product_id uuid, most_per_order integer, most_per_person integer, since timestamptz)
language sql stable as $$
  select v.id, p.id, p.most_per_order, p.most_per_person, coalesce(now() - make_interval(days => p.limit_days), '-infinity')
  from shop.variant v join shop.product p on p.id = v.product_id
  where v.id = any (variants) and (p.most_per_order is not null or p.most_per_person is not null)
$$;

-- Found by that number too, also as scanners write it with zeros in front.
create or replace function shop.index_products(ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  with recursive kind as (
    select c.id, c.id as of, c.parent_id, c.name from shop.category c
    union all
    select p.id, k.of, p.parent_id, p.name from kind k join shop.category p on p.id = k.parent_id
  ), told as (
    select p.id, shop.search_words(concat_ws(' ', p.title ->> 'en', p.title ->> 'ar', p.description ->> 'en', p.description ->> 'ar', (
        select string_agg(concat_ws(' ', v.sku, v.gtin, lpad(v.gtin, greatest(length(v.gtin), 13), '0'), lpad(v.gtin, 14, '0'), v.title ->> 'en', v.title ->> 'ar'), ' ') from shop.variant v where v.product_id = p.id
      ), (select string_agg(concat_ws(' ', k.name ->> 'en', k.name ->> 'ar'), ' ') from kind k where k.of = p.category_id))) as words,
      array['#org:' || p.organisation_id, '#state:' || p.state]
        || coalesce((select array_agg('#kind:' || k.id) from kind k where k.of = p.category_id), '{}')
        || coalesce((
          select array_agg(distinct '#market:' || x.market_code) from shop.variant v join shop.price x on x.variant_id = v.id
          where v.product_id = p.id
        ), '{}') as marks,
      shop.search_key(array_to_string(shop.search_words(p.title ->> 'en') || shop.search_words(p.title ->> 'ar'), ' ')) as title_key
    from shop.product p where p.id = any (ids)
  ), kept as (
    insert into shop.product_search (product_id, words, title_key)
    select t.id, array_to_tsvector(t.words[:400] || t.marks), t.title_key from told t order by t.id
    on conflict (product_id) do update set words = excluded.words, title_key = excluded.title_key
  )
  insert into shop.search_word (word, key)
  select n.word, shop.search_key(n.word)
  from (select distinct w.word from told t cross join unnest(t.words[:400]) w(word)) n
  where length(n.word) between 3 and 30 and n.word !~ '[0-9]' and not exists (select from shop.search_word k where k.word = n.word);
end $$;
