-- What is due is looked for again and again.
create index webhook_delivery_waiting on platform.webhook_delivery (next_at) where state = 'waiting';
