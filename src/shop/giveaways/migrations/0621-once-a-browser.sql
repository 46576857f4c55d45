-- A browser enters once, as a guest or as an account: its fence gives one person one prize. What was entered twice before keeps its place in the
-- list, and is collected by its account or its letter.
update shop.giveaway_entry e set viewer_id = gen_random_uuid()
where exists (select from shop.giveaway_entry o where o.giveaway_id = e.giveaway_id and o.viewer_id = e.viewer_id and (o.at, o.id) < (e.at, e.id));
create unique index giveaway_entry_viewer on shop.giveaway_entry (giveaway_id, viewer_id);
