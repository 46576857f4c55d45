-- What a variant cost since when, written by the database itself with every price: an announced discount shows the lowest of the last 30
-- days, and must not be able to forget one.
create table shop.price_since (
  variant_id uuid not null,
  market_code text not null,
  since timestamptz not null default clock_timestamp(),
  amount bigint not null,
  currency text not null,
  primary key (variant_id, market_code, since)
);
grant select on shop.price_since to {{app}};

insert into shop.price_since (variant_id, market_code, since, amount, currency)
select p.variant_id, p.market_code, now(), p.amount, p.currency from shop.price p;

create function shop.keep_price() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' or new.amount <> old.amount or new.currency <> old.currency then
    insert into shop.price_since (variant_id, market_code, amount, currency)
    values (new.variant_id, new.market_code, new.amount, new.currency);
  end if;
  return null;
end $$;
create trigger price_kept after insert or update on shop.price for each row execute function shop.keep_price();
