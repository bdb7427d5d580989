-- The units and people of the measured place, out of lists in JSON; ids are made by the caller.
insert into unit_types (code, name, kind, level, valid_from, source)
  values ('bench-top', 'Cả vùng', 'authority', 0, '1900-01-01', 'npm run bench');
insert into localities (id, name, created_at, tree_version) values (:'locality', 'Địa phương đo tốc độ', '2017-01-01', 1);

create temp table made_units as
  select * from jsonb_to_recordset(:'units'::jsonb) as u (id uuid, name text, type text, parent uuid);
insert into units (id, locality_id, created_at) select id, :'locality', '2017-01-01' from made_units;
insert into unit_versions (id, unit_id, locality_id, valid_from, name, short_name, type_code, parent_id)
  select id, id, :'locality', '2000-01-01', name, name, type, parent from made_units;

create temp table made_staff as
  select *, overlay(overlay(md5(login) placing '7' from 13 for 1) placing '8' from 17 for 1)::uuid as id from jsonb_to_recordset(:'staff'::jsonb) as s (login text, function text, unit uuid);
insert into accounts (id, locality_id, login_name, display_name, password_set_at, last_seen_at, created_at)
  select id, :'locality', login, login, :'now', :'now', '2017-01-01' from made_staff;
insert into account_functions (id, account_id, locality_id, function, unit_id, valid_from, granted_at)
  select id, id, :'locality', function, unit, '2017-01-01', '2017-01-01' from made_staff;
insert into sessions (token_hash, id, account_id, locality_id, permission_version, started_at, last_used_at, expires_at)
  select sha256(login::bytea), id, id, :'locality', 1, :'now', :'now', :'now'::timestamptz + interval '12 hours' from made_staff;
drop table made_units, made_staff;
