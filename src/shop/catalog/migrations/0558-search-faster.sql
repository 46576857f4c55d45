-- Products are put into the index one by one by their keys, also where the tables are new and their sizes unknown.
alter function shop.index_products(uuid[]) set plan_cache_mode = force_generic_plan;
alter function shop.index_products(uuid[]) set enable_seqscan = off;
alter function shop.index_products(uuid[]) set enable_hashjoin = off;
alter function shop.index_products(uuid[]) set enable_mergejoin = off;

-- Two swapped letters at the beginning of a short word are less alike than a third.
create or replace function shop.search_question(told text) returns tsquery
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  question tsquery;
  part tsquery;
  typed text;
  near text[];
  known boolean;
begin
  -- For this transaction: who owns no server may not write it into the function.
  perform set_config('pg_trgm.similarity_threshold', '0.25', true);
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
        ) n where n.likeness >= case when known then 0.6 else 0.25 end or n.word like '%' || typed || '%'
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
