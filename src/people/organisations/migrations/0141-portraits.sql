-- How a brand shows itself: the address of a picture, taken in and made anew like any other.
alter table people.organisation add column portrait_url text check (length(portrait_url) <= 200);
