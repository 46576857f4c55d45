-- Since when an operator keeps a message from both sides; its words stay, for an appeal.
alter table shop.order_message add column withheld_at timestamptz;
grant update (withheld_at) on shop.order_message to {{app}};
