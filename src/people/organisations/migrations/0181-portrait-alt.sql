-- What a brand's picture shows, for who cannot see it, in both languages.
alter table people.organisation add column portrait_alt jsonb check (portrait_alt is null or (portrait_alt ? 'en' and portrait_alt ? 'ar'));
