-- What somebody said who has left stays where it was said, and nobody's: without name, account and browser.
create function live.forget_speaker(speaker uuid) returns bigint
language sql security definer set search_path = pg_catalog as $$
  with forgotten as (
    update live.chat_message set name = '–', account_id = null, viewer_id = '00000000-0000-0000-0000-000000000000'
    where account_id = speaker returning 1
  )
  select count(*) from forgotten
$$;
revoke execute on function live.forget_speaker(uuid) from public;
grant execute on function live.forget_speaker(uuid) to {{app}};
create index chat_message_account on live.chat_message (account_id) where account_id is not null;
