-- What somebody waits for and has a turn for, in whatever line.
create index queue_entry_viewer_open on shop.queue_entry (viewer_id) where state in ('waiting', 'turn');
create index queue_entry_account_open on shop.queue_entry (account_id) where account_id is not null and state in ('waiting', 'turn');
