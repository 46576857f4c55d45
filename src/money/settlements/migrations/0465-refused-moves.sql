-- What a provider answered in its own words when it refused to move a share.
alter table money.settlement_move add column said text check (length(said) <= 300);

-- Refusals of a share since something of it moved last, and since when: what an operator has to look at.
alter table money.settlement
  add column refusals integer not null default 0 check (refusals >= 0),
  add column refused_since timestamptz,
  add constraint settlement_refused_since_a_time check ((refusals > 0) = (refused_since is not null));

update money.settlement s set refusals = r.refusals, refused_since = r.since
from (
  select m.settlement_id, count(*)::integer as refusals, min(coalesce(m.settled_at, m.asked_at)) as since
  from money.settlement_move m
  where m.state = 'refused' and not exists (
    select from money.settlement_move d
    where d.settlement_id = m.settlement_id and d.state = 'done' and (d.asked_at, d.id) > (m.asked_at, m.id)
  )
  group by m.settlement_id
) r
where s.id = r.settlement_id;

create index settlement_refused on money.settlement (refused_since, id) where refusals > 0;
