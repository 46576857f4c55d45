-- What a creator says of themselves, in both languages.
alter table people.profile add column bio jsonb check (bio is null or (bio ? 'en' and bio ? 'ar'));
