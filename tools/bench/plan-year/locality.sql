-- One locality the size of a country: a top, 34 provinces, 220 districts with an office each, 3,300 communes.
-- District 1 has 18 communes and 12 offices, as the plan of 2021 has. Seeded: every run makes the same rows.

create function pg_temp.made_id(kind text, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(1483203600000 + n), 12, '0') || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(kind || n), 4, 15))::uuid $$;

insert into unit_types (code, name, kind, level, valid_from, source)
  values ('bench-top', 'Cả nước', 'authority', 0, '1900-01-01', 'npm run bench');
insert into localities (id, name, created_at, tree_version)
  values (pg_temp.made_id('locality', 1), 'Địa phương đo tốc độ', '2017-01-01', 1);

create temp table made_units as
  select 'top' as kind, 1 as n, null::text as parent_kind, null::int as parent_n, 'bench-top' as type_code
  union all select 'province', n, 'top', 1, 'tinh' from generate_series(1, 34) n
  union all select 'district', n, 'province', 1 + n % 34, 'huyen' from generate_series(1, 220) n
  union all select 'office', n, 'district', n, 'phong-huyen' from generate_series(1, 220) n
  union all select 'office', 220 + n, 'district', 1, case when n < 7 then 'phong-huyen' else 'doan-the' end from generate_series(1, 11) n
  union all select 'commune', n, 'district', case when n <= 18 then 1 else 2 + (n - 19) % 219 end, 'xa' from generate_series(1, :'communes') n;
alter table made_units add column id uuid, add column parent_id uuid, add column name text;
update made_units set id = pg_temp.made_id(kind, n), parent_id = pg_temp.made_id(parent_kind, parent_n),
  name = case kind when 'top' then 'Trung ương' when 'province' then 'Tỉnh số ' when 'district' then 'Huyện số '
    when 'office' then 'Phòng Lao động – Thương binh và Xã hội số ' else 'Xã số ' end || case when kind = 'top' then '' else n::text end;

insert into units (id, locality_id, created_at) select id, pg_temp.made_id('locality', 1), '2017-01-01' from made_units;
-- Every twentieth commune bore another name until 2020.
insert into unit_versions (id, unit_id, locality_id, valid_from, valid_to, name, short_name, type_code, official_code, parent_id)
  select pg_temp.made_id('version-' || kind, n), id, pg_temp.made_id('locality', 1),
    case when kind = 'commune' and n % 20 = 0 then '2020-01-01' else '2000-01-01' end::date, null, name, name, type_code,
    case when kind = 'commune' then lpad(n::text, 5, '0') end, parent_id
  from made_units;
insert into unit_versions (id, unit_id, locality_id, valid_from, valid_to, name, short_name, type_code, official_code, parent_id)
  select pg_temp.made_id('earlier-commune', n), id, pg_temp.made_id('locality', 1), '2000-01-01', '2020-01-01',
    'Xã cũ ' || n, 'Xã cũ ' || n, type_code, lpad(n::text, 5, '0'), parent_id
  from made_units where kind = 'commune' and n % 20 = 0;

-- Who works there. A session's token is the login name: nobody else ever reaches this database.
create temp table made_people as
  select * from (values ('tonghop.trunguong', 'consolidating-officer', 'top', 1),
    ('tonghop.huyen2', 'consolidating-officer', 'office', 2), ('tonghop.huyen1', 'consolidating-officer', 'office', 1),
    ('lanhdao.huyen1', 'leader', 'district', 1), ('congchuc.xa20', 'commune-officer', 'commune', 20)) as p (login, function, kind, n);
insert into made_people select 'congchuc.xa' || n, 'commune-officer', 'commune', n from generate_series(101, 116) n;
insert into accounts (id, locality_id, login_name, display_name, password_set_at, last_seen_at, created_at)
  select pg_temp.made_id('account-' || login, 1), pg_temp.made_id('locality', 1), login, login, :'now', :'now', '2017-01-01' from made_people;
insert into account_functions (id, account_id, locality_id, function, unit_id, valid_from, granted_at)
  select pg_temp.made_id('function-' || login, 1), pg_temp.made_id('account-' || login, 1), pg_temp.made_id('locality', 1),
    function, pg_temp.made_id(kind, n), '2017-01-01', '2017-01-01' from made_people;
insert into sessions (token_hash, id, account_id, locality_id, permission_version, started_at, last_used_at, expires_at)
  select sha256(login::bytea), pg_temp.made_id('session-' || login, 1), pg_temp.made_id('account-' || login, 1),
    pg_temp.made_id('locality', 1), 1, :'now', :'now', :'now'::timestamptz + interval '12 hours' from made_people;
