-- Information on a child is handed to an office outside the commune: which office, which groups of fields, what for, until when.

alter table units add column sector text constraint units_sector_known
  check (sector in ('health', 'education', 'justice', 'police', 'finance', 'culture', 'organisation'));
comment on column units.sector is 'Ngành của cơ quan, đoàn thể, để biết bảng chia sẻ nào áp dụng: health y tế, education giáo dục, justice tư pháp, police công an, finance tài chính, culture văn hóa, organisation đoàn thể; trống: không nhận thông tin của trẻ em nào';
grant update (sector) on units to mangnon_app;

-- Offices that were recorded before: by their type, or by the name that decrees 24/2014 and 37/2014 give them.
update units u set sector = case
    when v.type_code = 'cong-an' then 'police'
    when v.type_code = 'doan-the' then 'organisation'
    when v.type_code = 'tram-y-te' or v.name in ('Sở Y tế', 'Phòng Y tế') then 'health'
    when v.name in ('Sở Giáo dục và Đào tạo', 'Phòng Giáo dục và Đào tạo') then 'education'
    when v.name in ('Sở Tư pháp', 'Phòng Tư pháp') then 'justice'
    when v.name in ('Sở Tài chính', 'Phòng Tài chính - Kế hoạch', 'Phòng Tài chính – Kế hoạch') then 'finance'
    when v.name in ('Sở Văn hóa và Thể thao', 'Sở Văn hóa, Thể thao và Du lịch', 'Phòng Văn hóa và Thông tin') then 'culture'
  end
  from unit_versions v where v.unit_id = u.id and v.valid_to is null;
-- Every process reads the tree anew.
update localities set tree_version = tree_version + 1;

create table child_referrals (
  locality_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  unit_id uuid not null constraint child_referrals_unit references units (id),
  from_commune_id uuid not null constraint child_referrals_from_commune references units (id),
  office_id uuid not null constraint child_referrals_office references units (id),
  sector text not null constraint child_referrals_sector_known
    check (sector in ('health', 'education', 'justice', 'police', 'finance', 'culture', 'organisation')),
  field_groups text[] not null constraint child_referrals_groups_named check (cardinality(field_groups) > 0),
  fields text[] not null constraint child_referrals_fields_named check (cardinality(fields) > 0),
  purpose text not null constraint child_referrals_purpose_said check (btrim(purpose) <> ''),
  basis text not null constraint child_referrals_basis_said check (btrim(basis) <> ''),
  from_date date not null,
  to_date date,
  end_kind text constraint child_referrals_end_known check (end_kind in ('ended', 'moved-out', 'not-followed')),
  referred_by uuid not null,
  referred_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint child_referrals_child foreign key (locality_id, child_id) references children (locality_id, id),
  constraint child_referrals_period check (to_date >= from_date),
  constraint child_referrals_end_complete check ((to_date is null) = (ended_at is null) and (to_date is null) = (end_kind is null))
);
comment on table child_referrals is 'Chuyển thông tin của một trẻ em cho cơ quan khác: cơ quan ấy chỉ thấy những mục đã nêu, và chỉ khi chưa kết thúc';
comment on column child_referrals.locality_id is 'Địa phương';
comment on column child_referrals.id is 'Mã lần chuyển thông tin';
comment on column child_referrals.child_id is 'Trẻ em';
comment on column child_referrals.unit_id is 'Thôn của trẻ em (đi theo trẻ em khi chuyển thôn trong xã)';
comment on column child_referrals.from_commune_id is 'Xã đã chuyển thông tin';
comment on column child_referrals.office_id is 'Cơ quan, đoàn thể nhận';
comment on column child_referrals.sector is 'Ngành của cơ quan nhận lúc chuyển (units.sector): đổi ngành về sau không mở thêm mục nào';
comment on column child_referrals.field_groups is 'Các nhóm thông tin đã nêu (db/reference/sector-sharing.json)';
comment on column child_referrals.fields is 'Đúng các mục mà người chuyển đã thấy trước khi chuyển: cơ quan nhận không bao giờ thấy nhiều hơn';
comment on column child_referrals.purpose is 'Mục đích; cơ quan nhận đọc được';
comment on column child_referrals.basis is 'Căn cứ pháp luật hoặc sự đồng ý (của ai, ngày nào); cơ quan nhận đọc được';
comment on column child_referrals.from_date is 'Từ ngày';
comment on column child_referrals.to_date is 'Ngày kết thúc; trống khi còn hiệu lực';
comment on column child_referrals.end_kind is 'Vì sao kết thúc: ended người ở xã kết thúc, moved-out trẻ em chuyển sang xã khác, not-followed thôi theo dõi hoặc gộp hồ sơ';
comment on column child_referrals.referred_by is 'Người chuyển';
comment on column child_referrals.referred_at is 'Lúc chuyển';
comment on column child_referrals.ended_by is 'Người kết thúc; trống khi tự kết thúc vì trẻ em chuyển đi hoặc thôi theo dõi';
comment on column child_referrals.ended_at is 'Lúc kết thúc';
comment on column child_referrals.version is 'Phiên bản bản ghi';
create unique index child_referrals_one_in_force on child_referrals (locality_id, child_id, office_id) where to_date is null;
create index child_referrals_child on child_referrals (locality_id, child_id);
create index child_referrals_office on child_referrals (locality_id, office_id, id desc) where to_date is null;

-- The commune and the office both read the row; the commune alone writes it: no office refers a child to itself.
do $$
declare
  locality text := format('locality_id = %s', scope_value('app.locality', 'uuid'));
  whole text := format('%s = ''1''', scope_value('app.whole', 'text'));
  units text := format('(%s::uuid[])', scope_value('app.units', 'uuid[]'));
  own text := format('%s and (%s or unit_id = any %s)', locality, whole, units);
begin
  alter table child_referrals enable row level security;
  alter table child_referrals force row level security;
  execute format('create policy scope on child_referrals for select using (%s and (%s or unit_id = any %s or office_id = any %s))',
    locality, whole, units, units);
  execute format('create policy referring on child_referrals for insert with check (%s)', own);
  execute format('create policy ending on child_referrals for update using (%s) with check (%s)', own, own);
end $$;
create policy keeping on child_referrals for all to mangnon_owner using (true) with check (true);
revoke all on child_referrals from public;
grant select, insert on child_referrals to mangnon_app;
grant update (to_date, end_kind, ended_by, ended_at, version) on child_referrals to mangnon_app;

-- The policies of children stay as they are: an office reads no row of that table. This function hands out what a referral
-- names and nothing else, and looks for itself to whom it is addressed and whether it is in force.
create function read_referred_children(referrals uuid[])
returns table (referral uuid, child uuid, facts jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.id, c.id, (
      select coalesce(jsonb_object_agg(column_of.key, column_of.value), '{}')
      from jsonb_each(to_jsonb(c)) as column_of
      where column_of.key in (select lower(regexp_replace(named.field, '([A-Z])', '_\1', 'g')) from unnest(r.fields) as named (field)))
    from public.child_referrals r
    join public.children c on c.locality_id = r.locality_id and c.id = r.child_id and c.unit_id = r.unit_id
    where r.locality_id = nullif(current_setting('app.locality', true), '')::uuid
      and r.id = any (read_referred_children.referrals)
      and (current_setting('app.whole', true) = '1'
        or r.office_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[]))
      and r.to_date is null and c.state = 'living-here'
$$;
comment on function read_referred_children(uuid[]) is
  'Những cột của trẻ em mà lần chuyển thông tin đã nêu, chỉ cho cơ quan nhận và chỉ khi còn hiệu lực; không dòng nào: không có lần chuyển nào như vậy cho người gọi.';
revoke all on function read_referred_children(uuid[]) from public;
grant execute on function read_referred_children(uuid[]) to mangnon_app;

create function follow_referred_child() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.state = 'living-here' and new.commune_id = old.commune_id then
    update public.child_referrals r set unit_id = new.unit_id
      where r.locality_id = new.locality_id and r.child_id = new.id and r.to_date is null;
  else
    update public.child_referrals r
      set to_date = greatest(r.from_date, (new.changed_at at time zone 'Asia/Ho_Chi_Minh')::date), ended_at = new.changed_at,
        end_kind = case when new.state = 'living-here' then 'moved-out' else 'not-followed' end, version = r.version + 1
      where r.locality_id = new.locality_id and r.child_id = new.id and r.to_date is null;
  end if;
  return null;
end $$;
comment on function follow_referred_child() is
  'Lần chuyển thông tin đi theo trẻ em trong xã, và kết thúc khi trẻ em sang xã khác hoặc thôi được theo dõi: xã mới tự quyết định chuyển cho ai.';
revoke all on function follow_referred_child() from public;
create trigger follow_referral after update on children for each row
  when ((old.unit_id, old.commune_id, old.state) is distinct from (new.unit_id, new.commune_id, new.state))
  execute function follow_referred_child();
