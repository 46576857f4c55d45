-- A show that an operator stops takes its clips along; each comes back by a decision of its own, or with the show.
alter table live.clip add column withheld_with_show_at timestamptz;
drop index live.clip_open;
create index clip_open on live.clip (created_at desc, id desc)
  where state = 'ready' and hidden_at is null and withheld_at is null and withheld_with_show_at is null and removed_at is null;
