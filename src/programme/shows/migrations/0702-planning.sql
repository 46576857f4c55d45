-- Everything a brand plans of a show. `version` counts every change, so that two who edit at once are told of each other; calendars know it as SEQUENCE.
alter table programme.show
  add column description jsonb check (description ? 'en' and description ? 'ar'),
  add column planned_minutes integer not null default 60 check (planned_minutes between 30 and 780),
  add column visibility text not null default 'public' check (visibility in ('public', 'unlisted', 'practice')),
  add column version integer not null default 1 check (version > 0),
  -- First time that others could find it; a cancelled show is told only to those who may have heard of it.
  add column announced_at timestamptz,
  add column stopped_at timestamptz,
  add column ended_at timestamptz,
  -- What was filmed before this moment was practice.
  add column practice_ended_at timestamptz,
  add column deleted_at timestamptz,
  add constraint show_stopped check (state <> 'stopped' or stopped_at is not null) not valid,
  add constraint show_deleted check (deleted_at is null or state = 'draft');

update programme.show set announced_at = created_at where state in ('scheduled', 'live', 'stopped', 'ended');
update programme.show set stopped_at = updated_at where state = 'stopped';
update programme.show set ended_at = updated_at where state = 'ended';
alter table programme.show validate constraint show_stopped;

create index show_past on programme.show (ended_at desc) where state = 'ended';

-- A product that was taken out keeps its row, which cues and plans name, and loses its place.
alter table programme.lineup_item alter column position drop not null;
alter table programme.lineup_item drop constraint lineup_item_show_id_position_key;
-- Checked at the end: products change places in one statement.
alter table programme.lineup_item add constraint lineup_item_place unique (show_id, position) deferrable initially deferred;

grant update on programme.lineup_item to {{app}};
