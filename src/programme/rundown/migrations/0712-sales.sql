-- An item may open a sale when it starts: { kind, id }, of a room of the shop.
alter table programme.rundown_item add column sale jsonb check (sale ? 'kind' and sale ? 'id');
grant delete on programme.rundown_item to {{app}};
