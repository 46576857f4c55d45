-- Names the buyers of fenced holds by e-mail, in pairs; answers those holds whose buyer would have more of the fence than one person may; units that
-- came back count no more.
create or replace function shop.name_fence_buyers(holds uuid[], email_keys uuid[]) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare
  named record;
begin
  perform from shop.stock_level l
  where (l.variant_id, l.location_id) in (select h.variant_id, h.location_id from shop.hold h where h.id = any (holds))
  order by l.variant_id, l.location_id for update;
  for named in
    select t.hold_id, t.email_key, h.fence_id, h.quantity, f.most_per_person
    from unnest(holds, email_keys) as t(hold_id, email_key)
    join shop.hold h on h.id = t.hold_id and h.active join shop.stock_fence f on f.id = h.fence_id order by t.hold_id
  loop
    if named.quantity + coalesce((
      select sum(o.quantity - o.returned) from shop.hold o
      where o.fence_id = named.fence_id and o.email_key = named.email_key and o.id <> named.hold_id and (o.active or o.state = 'confirmed')
    ), 0) > named.most_per_person then
      return next named.hold_id;
    else
      update shop.hold h set email_key = named.email_key where h.id = named.hold_id and h.email_key is distinct from named.email_key;
    end if;
  end loop;
end $$;
