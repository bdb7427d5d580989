-- Keys of sealed content (decision 0014). A subject of a room, such as a case, has a key of its own; it lies here wrapped by the
-- key of its commune, which is wrapped by a root key that is not in the database.

create table unit_keys (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null constraint unit_keys_unit references units (id),
  generation integer not null constraint unit_keys_generation_positive check (generation > 0),
  root_key_id uuid not null,
  wrapped bytea not null,
  made_at timestamptz not null,
  constraint unit_keys_pkey primary key (locality_id, id),
  constraint unit_keys_one_of_a_generation unique (locality_id, unit_id, generation)
);
create index unit_keys_by_root on unit_keys (root_key_id);
comment on table unit_keys is 'Khóa của đơn vị: bọc các khóa nội dung của một xã; bản thân được bọc bởi khóa gốc nằm ngoài cơ sở dữ liệu';
comment on column unit_keys.locality_id is 'Địa phương';
comment on column unit_keys.id is 'Mã khóa (UUIDv7)';
comment on column unit_keys.unit_id is 'Đơn vị có khóa này';
comment on column unit_keys.generation is 'Đời khóa của đơn vị: khóa mới bọc bằng đời lớn nhất, đời cũ mất khi không còn gì dựa vào';
comment on column unit_keys.root_key_id is 'Mã khóa gốc đã bọc khóa này, trong tệp khóa';
comment on column unit_keys.wrapped is 'Khóa đã bọc: mã thuật toán, mã khóa bọc, số dùng một lần, bản mã, dấu xác thực';
comment on column unit_keys.made_at is 'Thời điểm tạo';

create table sealed_keys (
  locality_id uuid not null,
  id uuid not null,
  subject_id uuid not null,
  unit_id uuid not null constraint sealed_keys_unit references units (id),
  unit_key_id uuid,
  wrapped bytea,
  made_at timestamptz not null,
  destroyed_at timestamptz,
  constraint sealed_keys_pkey primary key (locality_id, id),
  constraint sealed_keys_one_of_a_subject unique (locality_id, subject_id),
  constraint sealed_keys_wrapped_by foreign key (locality_id, unit_key_id) references unit_keys (locality_id, id),
  constraint sealed_keys_whole_or_destroyed check (
    (destroyed_at is null) = (wrapped is not null) and (destroyed_at is null) = (unit_key_id is not null))
);
create index sealed_keys_by_unit_key on sealed_keys (locality_id, unit_key_id);
comment on table sealed_keys is 'Khóa nội dung: mỗi hồ sơ mật (vụ việc, tin báo) một khóa, được bọc bởi khóa của đơn vị; hủy khóa là xóa nội dung vĩnh viễn';
comment on column sealed_keys.locality_id is 'Địa phương';
comment on column sealed_keys.id is 'Mã khóa (UUIDv7), ghi trong mỗi giá trị đã mã hóa';
comment on column sealed_keys.subject_id is 'Mã hồ sơ mà khóa này mã hóa nội dung';
comment on column sealed_keys.unit_id is 'Đơn vị có khóa bọc';
comment on column sealed_keys.unit_key_id is 'Mã khóa của đơn vị đã bọc khóa này; trống khi đã hủy';
comment on column sealed_keys.wrapped is 'Khóa đã bọc, dạng như unit_keys.wrapped; trống khi đã hủy';
comment on column sealed_keys.made_at is 'Thời điểm tạo';
comment on column sealed_keys.destroyed_at is 'Thời điểm hủy khóa; nội dung từ đó không ai đọc được nữa';

select install_scope_policy('unit_keys', 'unit_id', 'select');
select install_scope_policy('sealed_keys', 'unit_id', 'select');
create policy keeping on unit_keys for all to mangnon_owner using (true) with check (true);
create policy keeping on sealed_keys for all to mangnon_owner using (true) with check (true);

create function stay_destroyed() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'sealed_keys: a destroyed key stays destroyed' using errcode = 'integrity_constraint_violation';
end $$;
comment on function stay_destroyed() is 'Khóa nội dung đã hủy thì không đặt lại, không xóa dấu vết được.';
revoke all on function stay_destroyed() from public;
create trigger stay_destroyed before update or delete on sealed_keys for each row
  when (old.destroyed_at is not null) execute function stay_destroyed();

-- Who belongs to a case is not a matter of the tree of units (a team, a referral, break-glass): the room finds the record behind
-- its own walls and then asks for the key of that subject by its id. So the tables show a unit its own rows and take none from
-- the application; these functions work on the subjects named, in the locality of the transaction.

create function read_sealed_keys(subjects uuid[], hold boolean)
returns table (subject uuid, id uuid, destroyed boolean, wrapped bytea, unit uuid, unit_key uuid, root_key uuid, unit_wrapped bytea)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
begin
  if hold then
    -- Waits for who destroys the key, and lets nobody destroy it until this transaction has ended.
    perform 1 from public.sealed_keys s where s.locality_id = locality and s.subject_id = any (subjects)
      order by s.subject_id for key share;
  end if;
  return query select s.subject_id, s.id, s.destroyed_at is not null, s.wrapped, s.unit_id, u.id, u.root_key_id, u.wrapped
    from public.sealed_keys s left join public.unit_keys u on u.locality_id = s.locality_id and u.id = s.unit_key_id
    where s.locality_id = locality and s.subject_id = any (subjects);
end $$;
comment on function read_sealed_keys(uuid[], boolean) is
  'Các khóa (đã bọc) của những hồ sơ được nêu, trong địa phương của giao dịch; hold: giữ để không ai hủy khóa khi giao dịch còn đang ghi.';

create function newest_unit_key(unit uuid)
returns table (id uuid, generation integer, root_key uuid, wrapped bytea)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
  -- Held, so that a rotation does not take the key away under what this transaction is about to wrap with it. Where that
  -- happened just before, the next look finds the generation after it.
  for look in 1..3 loop
    return query select u.id, u.generation, u.root_key_id, u.wrapped from public.unit_keys u
      where u.locality_id = nullif(current_setting('app.locality', true), '')::uuid and u.unit_id = unit
      order by u.generation desc limit 1 for key share;
    exit when found;
  end loop;
end $$;
comment on function newest_unit_key(uuid) is
  'Khóa đời mới nhất của đơn vị, trong địa phương của giao dịch; giữ đến hết giao dịch để lần xoay khóa không bỏ nó đi.';

create function add_unit_key(id uuid, unit uuid, generation integer, root_key uuid, wrapped bytea, made_at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into public.unit_keys (locality_id, id, unit_id, generation, root_key_id, wrapped, made_at)
    values (nullif(current_setting('app.locality', true), '')::uuid, $1, $2, $3, $4, $5, $6)
    on conflict (locality_id, unit_id, generation) do nothing
$$;
comment on function add_unit_key(uuid, uuid, integer, uuid, bytea, timestamptz) is
  'Thêm một đời khóa cho đơn vị; ai thêm trước thì khóa của người ấy được dùng.';

create function add_sealed_key(id uuid, subject uuid, unit uuid, unit_key uuid, wrapped bytea, made_at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into public.sealed_keys (locality_id, id, subject_id, unit_id, unit_key_id, wrapped, made_at)
    values (nullif(current_setting('app.locality', true), '')::uuid, $1, $2, $3, $4, $5, $6)
    on conflict (locality_id, subject_id) do nothing
$$;
comment on function add_sealed_key(uuid, uuid, uuid, uuid, bytea, timestamptz) is
  'Thêm khóa nội dung cho hồ sơ; hồ sơ đã có khóa (kể cả đã hủy) thì giữ nguyên.';

create function destroy_sealed_key(subject uuid, at timestamptz) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  found record;
begin
  select s.locality_id, s.id, s.unit_id, s.destroyed_at into found from public.sealed_keys s
    where s.locality_id = nullif(current_setting('app.locality', true), '')::uuid and s.subject_id = subject
    for update;
  if found.id is null or found.destroyed_at is not null then
    return null;
  end if;
  update public.sealed_keys s set destroyed_at = at, wrapped = null, unit_key_id = null
    where s.locality_id = found.locality_id and s.id = found.id;
  return found.unit_id;
end $$;
comment on function destroy_sealed_key(uuid, timestamptz) is
  'Hủy khóa nội dung của hồ sơ, sau khi mọi giao dịch đang ghi bằng khóa ấy đã xong; trả đơn vị có khóa, trống khi không có gì để hủy.';

revoke all on function read_sealed_keys(uuid[], boolean) from public;
revoke all on function newest_unit_key(uuid) from public;
revoke all on function add_unit_key(uuid, uuid, integer, uuid, bytea, timestamptz) from public;
revoke all on function add_sealed_key(uuid, uuid, uuid, uuid, bytea, timestamptz) from public;
revoke all on function destroy_sealed_key(uuid, timestamptz) from public;
grant execute on function read_sealed_keys(uuid[], boolean), newest_unit_key(uuid),
  add_unit_key(uuid, uuid, integer, uuid, bytea, timestamptz), add_sealed_key(uuid, uuid, uuid, uuid, bytea, timestamptz),
  destroy_sealed_key(uuid, timestamptz) to mangnon_app;
