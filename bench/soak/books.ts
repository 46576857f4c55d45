import type pg from 'pg'

/** Each counts what must not be: none, in a database that is at rest. Orders of a soak are neither shipped nor cancelled. */
const FAULTS = {
  'units sold or held beyond what there is': `
    select coalesce(sum(greatest(0, reserved + allocated + fenced - on_hand)), 0) + (
      select coalesce(sum(greatest(0, o.units - r.units)), 0)
      from (select variant_id, sum(quantity) as units from shop.order_line group by 1) o
      join (select variant_id, sum(on_hand_change) as units from shop.stock_movement group by 1) r using (variant_id)
    ) + (
      select coalesce(sum(greatest(0, h.units - f.quantity)), 0)
      from (select fence_id, sum(quantity) as units from shop.hold where state in ('held', 'paying', 'confirmed') group by 1) h
      join shop.stock_fence f on f.id = h.fence_id
    ) from shop.stock_level`,
  'charges without goods': `
    select count(*) from sandbox.charge c left join shop."order" o on o.payment_id = c.payment_id
    where c.state in ('authorised', 'captured') and (o.id is null or not exists (
      select from shop.seller_order s join shop.order_line l on l.seller_order_id = s.id join shop.hold h on h.id = l.hold_id
      where s.order_id = o.id and h.state = 'confirmed' and h.order_id = o.id))`,
  'orders without their payment': `
    select count(*) from shop."order" o left join sandbox.charge c on c.payment_id = o.payment_id
      left join money.payment p on p.id = o.payment_id
    where c.state is distinct from 'captured' or c.amount is distinct from o.total or p.state is distinct from 'captured'`,
  'goods on two orders': `select count(*) from (select hold_id from shop.order_line group by 1 having count(*) > 1) t`,
  'payments that nobody decided': `
    select count(*) from money.payment where state in ('created', 'action-required', 'authorised')`,
  'accounts and currencies that do not add up': `
    select (select count(*) from money.reconcile()) + (
      select count(*) from (
        select a.asset from money.balance b join money.account a on a.id = b.account_id group by 1 having sum(b.debits) <> sum(b.credits)) t
    ) + (
      select count(*) from (
        select o.currency from shop."order" o group by 1 having sum(o.total) <> (
          select sum(t.amount) from money.transfer t where t.asset = o.currency and t.code like 'sale-%')) t
    )`,
  'bid logs with gaps or falling prices': `
    select count(*) from (
      select b.lot_id from (select *, lag(price) over (partition by lot_id order by sequence) as before from shop.bid) b
      join shop.lot l on l.id = b.lot_id
      group by b.lot_id, l.sequence
      having count(*) <> max(b.sequence) or max(b.sequence) <> l.sequence or bool_or(b.price < b.before)) t`,
  'lots sold to nobody or to two': `
    select count(*) from shop.lot l where (l.state = 'sold')::integer <> (
      select count(*) from shop.hold h where h.fence_id = l.id and h.state = 'confirmed')`,
  'levels that journal, holds, fences and orders tell otherwise': `
    select count(*) from shop.stock_level l where
      l.on_hand <> (select coalesce(sum(m.on_hand_change), 0) from shop.stock_movement m where m.variant_id = l.variant_id)
      or l.allocated <> (select coalesce(sum(m.allocated_change), 0) from shop.stock_movement m where m.variant_id = l.variant_id)
      or l.allocated <> (select coalesce(sum(o.quantity), 0) from shop.order_line o where o.variant_id = l.variant_id)
      or l.reserved <> (select coalesce(sum(h.quantity), 0) from shop.hold h where h.variant_id = l.variant_id and h.active)
      or l.fenced <> (select coalesce(sum(f.left_over), 0) from shop.stock_fence f where f.variant_id = l.variant_id)`,
  'fences that holds and lines tell otherwise': `
    select count(*) from shop.stock_fence f where
      f.sold <> (select coalesce(sum(h.quantity), 0) from shop.hold h where h.fence_id = f.id and h.state = 'confirmed')
      or f.held <> (select coalesce(sum(h.quantity), 0) from shop.hold h where h.fence_id = f.id and h.active)
      or (exists (select from shop.queue q where q.id = f.id)
        and f.sold <> (select coalesce(sum(e.quantity), 0) from shop.queue_entry e where e.queue_id = f.id and e.state = 'bought'))`,
  'lines that count their people otherwise': `
    select count(*) from shop.queue q where
      q.waiting <> (select count(*) from shop.queue_entry e where e.queue_id = q.id and e.state = 'waiting')
      or q.last_ticket <> (select count(*) from shop.queue_entry e where e.queue_id = q.id)`,
} as const

export type Books = Readonly<Record<keyof typeof FAULTS, number>>

export async function readBooks(owner: pg.Pool): Promise<Books> {
  const entries = await Promise.all(
    Object.entries(FAULTS).map(async ([name, text]) => {
      const { rows } = await owner.query<Record<string, bigint>>(text)
      return [name, Number(Object.values(rows[0]!)[0])] as const
    }),
  )
  return Object.fromEntries(entries) as Books
}
