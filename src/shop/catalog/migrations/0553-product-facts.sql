-- Kinds of goods, as a small tree. `google_id` is the number of the kind in Google's product taxonomy.
create table shop.category (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  parent_id text references shop.category,
  name jsonb not null check (name ? 'en' and name ? 'ar'),
  google_id integer,
  position integer not null
);

insert into shop.category (position, id, parent_id, google_id, name)
select kind.position, id, parent, google, jsonb_build_object('en', en, 'ar', ar)
from (values
  (1, 'home', null, 536, 'Home and garden', 'المنزل والحديقة'),
  (2, 'kitchen', 'home', 638, 'Kitchen and dining', 'المطبخ والمائدة'),
  (3, 'teapots', 'kitchen', 652, 'Tea and coffee pots', 'أباريق الشاي والقهوة'),
  (4, 'cups', 'kitchen', 6049, 'Cups', 'الفناجين والأكواب'),
  (5, 'tableware', 'kitchen', 672, 'Tableware', 'أدوات المائدة'),
  (6, 'decor', 'home', 696, 'Decor', 'الديكور'),
  (7, 'vases', 'decor', 602, 'Vases', 'المزهريات'),
  (8, 'candles', 'decor', 588, 'Candles', 'الشموع'),
  (9, 'rugs', 'decor', 598, 'Rugs', 'السجاد'),
  (10, 'lighting', 'home', 594, 'Lighting', 'الإضاءة'),
  (11, 'linen', 'home', 4171, 'Linen and bedding', 'المفروشات والأغطية'),
  (12, 'garden', 'home', 985, 'Garden', 'الحديقة'),
  (13, 'planters', 'garden', 721, 'Pots and planters', 'أحواض الزراعة'),
  (14, 'fashion', null, 166, 'Fashion', 'الأزياء'),
  (15, 'clothing', 'fashion', 1604, 'Clothing', 'الملابس'),
  (16, 'shoes', 'fashion', 187, 'Shoes', 'الأحذية'),
  (17, 'bags', 'fashion', 3032, 'Handbags', 'حقائب اليد'),
  (18, 'jewellery', 'fashion', 188, 'Jewellery', 'المجوهرات'),
  (19, 'beauty', null, 469, 'Health and beauty', 'الصحة والجمال'),
  (20, 'cosmetics', 'beauty', 473, 'Cosmetics', 'مستحضرات التجميل'),
  (21, 'skin-care', 'beauty', 567, 'Skin care', 'العناية بالبشرة'),
  (22, 'perfume', 'beauty', 479, 'Perfume', 'العطور'),
  (23, 'food', null, 422, 'Food and drink', 'الأطعمة والمشروبات'),
  (24, 'groceries', 'food', 412, 'Food', 'الأطعمة'),
  (25, 'coffee', 'food', 1868, 'Coffee', 'القهوة'),
  (26, 'tea', 'food', 2073, 'Tea', 'الشاي'),
  (27, 'electronics', null, 222, 'Electronics', 'الإلكترونيات'),
  (28, 'phones', 'electronics', 267, 'Mobile phones', 'الهواتف المحمولة'),
  (29, 'computers', 'electronics', 278, 'Computers', 'الحواسيب'),
  (30, 'audio', 'electronics', 223, 'Audio', 'الصوتيات'),
  (31, 'cameras', 'electronics', 141, 'Cameras', 'الكاميرات'),
  (32, 'furniture', null, 436, 'Furniture', 'الأثاث'),
  (33, 'children', null, 537, 'Baby and toddler', 'مستلزمات الأطفال'),
  (34, 'toys', null, 1253, 'Toys', 'الألعاب'),
  (35, 'sports', null, 988, 'Sports', 'الرياضة'),
  (36, 'books', null, 784, 'Books', 'الكتب'),
  (37, 'animals', null, 1, 'Animals and pets', 'الحيوانات الأليفة')
) as kind(position, id, parent, google, en, ar);

-- Who made a product, and who answers for it in the European Union; kept once an organisation and named by many products.
create table shop.contact (
  id uuid primary key,
  organisation_id uuid not null,
  name text not null check (name <> ''),
  postal text not null check (postal <> ''),
  electronic text not null check (electronic <> ''),
  unique (organisation_id, name, postal, electronic)
);

alter table shop.product
  -- The organisation's own name for it: an import finds the product again by this.
  add column handle text,
  add column category_id text references shop.category,
  add column manufacturer_id uuid references shop.contact,
  add column responsible_id uuid references shop.contact,
  add column safety jsonb,
  -- In order: [{ id, url, whole, alt: { en, ar }, crop }]. `whole` is the address of the picture before it was cut.
  add column pictures jsonb not null default '[]';
update shop.product set handle = slug;
update shop.product set pictures = jsonb_build_array(jsonb_build_object(
  'id', gen_random_uuid(), 'url', picture_url, 'whole', picture_url, 'alt', title, 'crop', null)) where picture_url <> '';
alter table shop.product alter column handle set not null, add unique (organisation_id, handle);
create index product_of_category on shop.product (category_id, state);

grant select on shop.category to {{app}};
grant select, insert, update, delete on shop.contact to {{app}};
