-- As `shop.take` has it: limits of products before levels. A line that is served locked the levels first, and each waited for the other.
create or replace function shop.lock_levels(variants uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(l.product_id::text, 0))
  from (select distinct p.product_id from shop.limits_of(variants) p order by 1) l;
  perform from shop.stock_level l where l.variant_id = any (variants) order by l.variant_id, l.location_id for update;
end $$;
