-- Whether delivery bears the market's tax as goods do.
alter table markets.market add column tax_on_delivery boolean not null default true;
