-- Search that forgives: one form for the letters that Arabic writes in several ways, near words for those that are mistyped.
-- A trusted extension: the owner of the database may add it.
create extension if not exists pg_trgm with schema public;

-- Words as they are compared: small, without marks and stretching, one alef, one ya, ta marbuta as ha, without the article.
create function shop.search_words(told text) returns text[]
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct word), '{}') from (
    select left(case when raw ~ '^و?ال.{3}' then regexp_replace(raw, '^و?ال', '') else raw end, 60) as word
    from regexp_split_to_table(
      translate(
        regexp_replace(lower(normalize(told, NFKD)), '[\u0300-\u036f\u064b-\u065f\u0670\u0640]', '', 'g'),
        'ٱىةیکھ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'ايهيكه01234567890123456789'),
      '[^a-z0-9\u00c0-\u060b\u060d-\u061a\u061c-\u061e\u0620-\u1fff\u2c00-\u2fff\u3040-\ufffd]+') raw
  ) w where word <> ''
$$;

-- Any script in letters that every locale's trigrams know.
create function shop.search_key(words text) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select translate(words, 'ابتثجحخدذرزسشصضطظعغفقكلمنهويء', 'abtvjhxdzrqscpwyu03fgklmneoi9')
$$;

create table shop.search_word (word text not null, key text not null);
-- Not unique: two that learn a word at once both write it, rather than wait for each other.
create index search_word_known on shop.search_word (word text_pattern_ops);
create index search_word_near on shop.search_word using gin (key public.gin_trgm_ops);

-- What a product is found by: its words, and as `#` words what it is narrowed by.
create table shop.product_search (
  product_id uuid primary key references shop.product,
  words tsvector not null,
  -- Of its titles, for the order of what was found.
  title_key text not null
);
create index product_search_words on shop.product_search using gin (words) with (fastupdate = off);

create function shop.index_products(ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  with recursive kind as (
    select c.id, c.id as of, c.parent_id, c.name from shop.category c
    union all
    select p.id, k.of, p.parent_id, p.name from kind k join shop.category p on p.id = k.parent_id
  ), told as (
    select p.id, shop.search_words(concat_ws(' ', p.title ->> 'en', p.title ->> 'ar', p.description ->> 'en', p.description ->> 'ar', (
        select string_agg(concat_ws(' ', v.sku, v.title ->> 'en', v.title ->> 'ar'), ' ') from shop.variant v where v.product_id = p.id
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

create function shop.index_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'product' then
    perform shop.index_products(array(select id from changed));
  elsif tg_table_name = 'variant' then
    perform shop.index_products(array(select distinct product_id from changed));
  else
    perform shop.index_products(array(select distinct v.product_id from changed c join shop.variant v on v.id = c.variant_id));
  end if;
  return null;
end $$;
-- A product without a variant is none: it is found from its first variant on.
create trigger product_found after update on shop.product referencing new table as changed for each statement execute function shop.index_changed();
create trigger variant_found_new after insert on shop.variant referencing new table as changed for each statement execute function shop.index_changed();
create trigger variant_found after update on shop.variant referencing new table as changed for each statement execute function shop.index_changed();
create trigger market_found_new after insert on shop.price referencing new table as changed for each statement execute function shop.index_changed();
create trigger market_found after delete on shop.price referencing old table as changed for each statement execute function shop.index_changed();

-- What somebody typed, as a question: every word, or one that begins with it, holds it or is near it. Null where there is no word in it.
create function shop.search_question(told text) returns tsquery
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  question tsquery;
  part tsquery;
  typed text;
  near text[];
  known boolean;
begin
  for typed in select w from unnest(shop.search_words(told)) w limit 8 loop
    near := '{}';
    if length(typed) >= 3 and typed !~ '[0-9]' then
      known := exists (select from shop.search_word k where k.word like typed || '%');
      near := array(
        select n.word from (
          select distinct k.word, similarity(k.key, shop.search_key(typed)) as likeness
          from shop.search_word k
          where (k.key % shop.search_key(typed) or k.key like '%' || shop.search_key(typed) || '%')
            and (k.word ~ '^[a-z]') = (typed ~ '^[a-z]')
        ) n where n.likeness >= case when known then 0.6 else 0.3 end or n.word like '%' || typed || '%'
        order by n.likeness desc, n.word limit 10
      );
    end if;
    part := (
      select string_agg(p.part, ' | ') from (
        select '''' || typed || ''':*' as part union all select '''' || n || '''' from unnest(near) n
      ) p
    )::tsquery;
    question := coalesce(question && part, part);
  end loop;
  return question;
end $$;

create index product_on_sale on shop.product (updated_at desc, id desc) where state = 'published';
grant select on shop.search_word, shop.product_search to {{app}};
select shop.index_products(array(select id from shop.product));
