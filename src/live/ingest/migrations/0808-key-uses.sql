-- The studio's own page publishes with a key of its own, so that a camera in the browser does not end the key a person typed into an encoder.
alter table live.stream_key add column use text not null default 'encoder' check (use in ('encoder', 'browser'));
drop index live.stream_key_in_force;
create unique index stream_key_in_force on live.stream_key (show_id, use) where revoked_at is null;
