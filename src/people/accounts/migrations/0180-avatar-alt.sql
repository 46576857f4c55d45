-- What a portrait shows, for who cannot see it, in both languages.
alter table people.profile add column avatar_alt jsonb check (avatar_alt is null or (avatar_alt ? 'en' and avatar_alt ? 'ar'));
