-- What was claimed and waits for its capture: one row for all that one statement claimed.
create table money.capture_wish (
  number bigint generated always as identity primary key,
  payments uuid[] not null,
  second bigint not null
);
grant select, insert, delete on money.capture_wish to {{app}};

-- Notes down what was claimed, and leaves one job a second that gathers it: a job for every batch of buyers, and the waking of the worker for each,
-- cost as much as the batch. A capture may wait; buyers should not wait for it. Whoever's wish is noted just as the job of its second runs is
-- gathered by the next one, or within a minute.
create or replace function money.capture_soon(ids uuid[]) returns void
language plpgsql as $$
declare
  this_second bigint := floor(extract(epoch from now()));
begin
  if (select w.second from money.capture_wish w order by w.number desc limit 1) is distinct from this_second then
    perform graphile_worker.add_job('money.gather-captures', run_at => to_timestamp(this_second + 1),
      job_key => 'money.gather-captures:' || this_second, max_attempts => 20);
  end if;
  insert into money.capture_wish (payments, second) values (ids, this_second);
end $$;
