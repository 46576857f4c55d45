-- Where an organisation is at home: asked for when its account with the payment provider is set up. Accounts that are open keep the country they have.
alter table people.organisation add column country text check (country ~ '^[A-Z]{2}$');
