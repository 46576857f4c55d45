-- The application may not delete products. These two take out what an import made and nobody has touched; whoever calls them has looked.
create function shop.remove_variants(ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from shop.price where variant_id = any (ids);
  delete from shop.price_since where variant_id = any (ids);
  delete from shop.variant where id = any (ids);
end $$;

create function shop.remove_products(ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform shop.remove_variants(array(select id from shop.variant where product_id = any (ids)));
  delete from shop.product_search where product_id = any (ids);
  delete from shop.product where id = any (ids);
end $$;

revoke all on function shop.remove_variants(uuid[]), shop.remove_products(uuid[]) from public;
grant execute on function shop.remove_variants(uuid[]), shop.remove_products(uuid[]) to {{app}};
