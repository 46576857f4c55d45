-- Locks the levels of variants in the one order, ahead of more than one taking in the same transaction. Published for the lines.
create function shop.lock_levels(variants uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
begin
  perform from shop.stock_level l where l.variant_id = any (variants) order by l.variant_id, l.location_id for update;
end $$;
