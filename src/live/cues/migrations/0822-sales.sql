-- Sales that take their place in a show: each is opened by one cue and closed by another.
alter table live.cue
  add column sale_id uuid,
  -- What it says, and goes on saying in a replay: { kind, id, productId, title, endsAt, endsMediaTime, facts }.
  add column sale jsonb;
alter table live.cue drop constraint cue_kind_check, drop constraint cue_check, drop constraint cue_check1;
alter table live.cue
  add constraint cue_kind_check check (kind in ('pin', 'unpin', 'offer.open', 'offer.close', 'sale.open', 'sale.close')),
  add constraint cue_product check (
    kind in ('sale.open', 'sale.close') or (kind = 'unpin') = (lineup_item_id is null) and (lineup_item_id is null) = (product_id is null)
  ),
  add constraint cue_offer_whole check ((kind in ('offer.open', 'offer.close')) = (offer_id is not null) and (kind = 'offer.open') = (offer is not null)),
  add constraint cue_sale_whole check ((kind in ('sale.open', 'sale.close')) = (sale_id is not null) and (sale_id is null) = (sale is null));
create index cue_sale on live.cue (broadcast_id, sale_id, kind) where sale_id is not null;
