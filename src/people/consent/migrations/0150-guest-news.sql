-- Somebody without an account ticked the box for news: their address is asked by one letter, and nothing else is sent before they say yes to it.
create table people.news_question (
  id uuid primary key,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  -- Whose news; what is ticked again before the answer is added here.
  organisation_ids uuid[] not null check (cardinality(organisation_ids) between 1 and 100),
  language text not null check (language in ('en', 'ar')),
  -- The privacy notice that stood when the box was ticked.
  notice integer not null,
  asked_at timestamptz not null,
  lapses_at timestamptz not null,
  confirmed_at timestamptz
);
create index news_question_email on people.news_question (email, asked_at desc);
create index news_question_old on people.news_question (asked_at);

-- An address without an account that gets the news of a brand. Its line in the log stays when the address is gone.
create table people.news_reader (
  id uuid primary key,
  -- Null once they want no more: nothing is kept to send to.
  email text check (email = lower(email)),
  organisation_id uuid not null references people.organisation,
  language text not null check (language in ('en', 'ar')),
  given_at timestamptz not null,
  stopped_at timestamptz,
  check ((email is null) = (stopped_at is not null)),
  unique (email, organisation_id)
);
create index news_reader_list on people.news_reader (organisation_id, id) where stopped_at is null;

create table people.news_reader_sent (
  reader_id uuid not null references people.news_reader,
  subject text not null check (length(subject) between 1 and 100),
  sent_at timestamptz not null,
  primary key (reader_id, subject)
);

alter table people.consent_record
  add column reader_id uuid references people.news_reader,
  -- Of a yes to news: the privacy notice that stood when it was said.
  add column notice integer,
  drop constraint consent_record_check,
  add constraint consent_record_of_somebody check (num_nonnulls(account_id, viewer_id, reader_id) > 0),
  add constraint consent_record_notice_of_news check (notice is null or purpose = 'news');

grant select, insert, update, delete on people.news_question to {{app}};
grant select, insert, update on people.news_reader to {{app}};
grant select, insert on people.news_reader_sent to {{app}};
