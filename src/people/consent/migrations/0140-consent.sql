-- What a Souk says of its rules and of the data it keeps, version by version. A version is never changed: people accepted these very words.
create table people.legal_text (
  document text not null check (document in ('terms', 'privacy')),
  version integer not null check (version > 0),
  body jsonb not null check (body ? 'en' and body ? 'ar'),
  -- Came with Souk, to be replaced by the operator's own words.
  template boolean not null default false,
  published_at timestamptz not null default now(),
  published_by uuid references people.account,
  primary key (document, version)
);

-- Who agreed to what, and who took it back: added to, never changed. The newest line of somebody and a purpose is what holds.
create table people.consent_record (
  place_in_log bigint generated always as identity primary key,
  -- Somebody with an account, or a browser without one. Both: what the browser had agreed to became the account's when its owner signed in.
  account_id uuid references people.account,
  viewer_id uuid,
  purpose text not null check (purpose in ('terms', 'privacy', 'news')),
  -- Whose news.
  organisation_id uuid references people.organisation,
  version integer,
  given boolean not null,
  at timestamptz not null,
  -- Where on which page it was said, and in which language that page was.
  place text not null check (place in ('sign-up', 'sign-in', 'checkout', 'question', 'account', 'channel', 'letter')),
  language text not null check (language in ('en', 'ar')),
  check (num_nonnulls(account_id, viewer_id) > 0),
  check ((purpose = 'news') = (organisation_id is not null)),
  check ((purpose = 'news') = (version is null)),
  check (given or purpose = 'news'),
  foreign key (purpose, version) references people.legal_text (document, version)
);
create index consent_record_account on people.consent_record (account_id, purpose, organisation_id, place_in_log desc) where account_id is not null;
create index consent_record_viewer on people.consent_record (viewer_id, purpose, place_in_log desc) where viewer_id is not null;
create index consent_record_news on people.consent_record (organisation_id, account_id, place_in_log desc) where purpose = 'news';

-- Which news went to whom already: nobody reads the same twice.
create table people.news_sent (
  account_id uuid not null references people.account on delete cascade,
  organisation_id uuid not null references people.organisation,
  subject text not null check (length(subject) between 1 and 100),
  sent_at timestamptz not null,
  primary key (account_id, organisation_id, subject)
);

grant select, insert on people.legal_text, people.consent_record to {{app}};
grant select, insert, delete on people.news_sent to {{app}};

insert into people.legal_text (document, version, template, body) values
('terms', 1, true, jsonb_build_object('en', $text$# Who sells
Each product is sold by the brand that is named on it. The operator of this Souk brings shows, shop and payment together.

# What you order
An order is binding once its payment is confirmed. The full price, with delivery and tax, stands above the button before you press it.

# Changing your mind
How long an order can be cancelled, and how long goods can be sent back, is said on the receipt and depends on the market.

# Your account
Whoever opens an account gives an address of their own and keeps the password to themselves. You can end the account whenever you like.

# What is not allowed
Who deceives, threatens or harasses others, or sells what the law forbids, can be kept out; reasons are given, and somebody else decides on an appeal.$text$, 'ar', $text$# من البائع
كل منتج تبيعه العلامة المذكورة عليه. ومشغّل هذا السوق يجمع بين العروض والمتجر والدفع.

# ما تطلبه
يصير الطلب ملزمًا عند تأكيد دفعه. والسعر الكامل مع التوصيل والضريبة ظاهر فوق الزر قبل أن تضغطه.

# إن غيّرت رأيك
مدة إلغاء الطلب ومدة إرجاع البضاعة مذكورتان في الإيصال وتختلفان بحسب السوق المحلية.

# حسابك
من يفتح حسابًا يكتب عنوانًا له ويحفظ كلمة المرور لنفسه. ولك إنهاء الحساب متى شئت.

# ما لا يُسمح به
من يخدع غيره أو يهدّده أو يضايقه أو يبيع ما يمنعه القانون قد يُمنع من الدخول، مع ذكر الأسباب، وينظر في الاعتراض شخص آخر.$text$)),
('privacy', 1, true, jsonb_build_object('en', $text$# What is kept
Your account: name, address for letters, sign-ins. Your orders: what, where to, for how much. What you say in shows, what you follow, what you asked to be reminded of.

# What for
To bring what you ordered, to answer you, and to protect people. Nothing is sold to others, and no page carries somebody else’s tracking.

# Who sees it
The brand that you order from sees that order. The payment provider sees the card; this Souk does not.

# News
Letters with news come only from brands whose news you asked for, and every one of them has a link that ends them.

# Your rights
On the page of your account you get everything that is kept of you as a file, and can have the account deleted. Orders are kept for as long as the law asks.$text$, 'ar', $text$# ما نحتفظ به
حسابك: الاسم وعنوان الرسائل وعمليات الدخول. طلباتك: ماذا وإلى أين وبكم. وما تقوله في العروض وما تتابعه وما طلبت التذكير به.

# لماذا
لنوصل ما طلبت ونجيبك ونحمي الناس. لا نبيع شيئًا لأحد، ولا تحمل أي صفحة تتبّعًا من طرف آخر.

# من يراه
العلامة التي تطلب منها ترى ذلك الطلب. ومزوّد الدفع يرى البطاقة، ولا يراها هذا السوق.

# الأخبار
رسائل الأخبار تأتي فقط من علامات طلبت أخبارها، وفي كل رسالة رابط يوقفها.

# حقوقك
في صفحة حسابك تحصل على كل ما نحتفظ به عنك في ملف، ولك أن تحذف الحساب. وتبقى الطلبات المدة التي يفرضها القانون.$text$));
