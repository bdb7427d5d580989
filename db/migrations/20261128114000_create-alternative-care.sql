-- Alternative care (chăm sóc thay thế, Law on Children art. 60–69, decree 56/2017 art. 38–48): carers, lists that the lead office
-- circulates, and the way of a child into care, which is for the readers of the child's case alone.

create table carers (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null constraint carers_unit references units (id),
  case_id uuid,
  readers uuid[],
  named uuid[] not null default '{}',
  related uuid[] not null default '{}',
  name text not null,
  kind text not null constraint carers_kind_known check (kind in ('person', 'couple', 'facility')),
  route text not null constraint carers_route_known check (route in ('application', 'notice')),
  state text not null constraint carers_state_known check (state in ('registered', 'verified', 'not-eligible', 'withdrawn')),
  registered_on date not null,
  verified_on date,
  recorded_by uuid not null,
  content bytea not null,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint carers_notice check ((route = 'notice') = (case_id is not null) and (case_id is null) = (readers is null)),
  constraint carers_case foreign key (locality_id, case_id) references case_files (locality_id, id)
);
comment on table carers is 'Người, gia đình, cơ sở nhận chăm sóc thay thế: đăng ký (Mẫu 08), xác minh (Mẫu 11); người thân thích chỉ thông báo, gắn với một vụ việc và chỉ người đọc vụ việc ấy biết';
comment on column carers.locality_id is 'Địa phương';
comment on column carers.id is 'Mã hồ sơ';
comment on column carers.unit_id is 'Xã nơi cư trú';
comment on column carers.case_id is 'Vụ việc mà người thân thích thông báo; trống với người đăng ký';
comment on column carers.readers is 'Như case_subjects.readers của vụ việc; trống: cán bộ của xã';
comment on column carers.named is 'Như case_files.named của vụ việc';
comment on column carers.related is 'Tài khoản của chính người nhận chăm sóc hoặc người thân của họ: không xác minh, không quyết định';
comment on column carers.name is 'Tên gọi trong danh sách';
comment on column carers.kind is 'Loại: person cá nhân, couple vợ chồng, facility cơ sở trợ giúp xã hội';
comment on column carers.route is 'Cách: application đăng ký, notice người thân thích thông báo';
comment on column carers.state is 'Tình trạng: registered chờ xác minh, verified đủ điều kiện, not-eligible không đủ điều kiện, withdrawn đã rút';
comment on column carers.registered_on is 'Ngày đăng ký, thông báo';
comment on column carers.verified_on is 'Ngày xác minh';
comment on column carers.recorded_by is 'Người ghi sau cùng';
comment on column carers.content is 'Toàn bộ hồ sơ và kết quả xác minh, mã hóa bằng khóa riêng của hồ sơ';
comment on column carers.version is 'Phiên bản bản ghi';
create index carers_unit on carers (locality_id, unit_id, id desc);

create table carer_lists (
  locality_id uuid not null,
  id uuid not null,
  sender_unit_id uuid not null constraint carer_lists_unit references units (id),
  quarter text not null constraint carer_lists_quarter check (quarter ~ '^\d{4}-Q[1-4]$'),
  circulated_at timestamptz not null,
  circulated_by uuid not null,
  primary key (locality_id, id)
);
comment on table carer_lists is 'Danh sách người nhận chăm sóc thay thế mà cơ quan đầu mối gửi các xã (Mẫu 09), hằng quý; lần sau thay lần trước';
comment on column carer_lists.locality_id is 'Địa phương';
comment on column carer_lists.id is 'Mã danh sách';
comment on column carer_lists.sender_unit_id is 'Cơ quan gửi';
comment on column carer_lists.quarter is 'Quý: 2021-Q4';
comment on column carer_lists.circulated_at is 'Lúc gửi';
comment on column carer_lists.circulated_by is 'Người gửi';

create table carer_list_lines (
  locality_id uuid not null,
  list_id uuid not null,
  carer_id uuid not null,
  home_unit_id uuid not null constraint carer_list_lines_unit references units (id),
  name text not null,
  kind text not null constraint carer_list_lines_kind_known check (kind in ('person', 'couple', 'facility')),
  registered_on date not null,
  verified_on date,
  related uuid[] not null,
  content bytea not null,
  primary key (locality_id, list_id, carer_id),
  constraint carer_list_lines_list foreign key (locality_id, list_id) references carer_lists (locality_id, id),
  constraint carer_list_lines_carer foreign key (locality_id, carer_id) references carers (locality_id, id)
);
comment on table carer_list_lines is 'Người trong danh sách đã gửi, như lúc gửi; cả địa phương đọc được, chỉ có người đã xác minh đủ điều kiện và đã đăng ký';
comment on column carer_list_lines.locality_id is 'Địa phương';
comment on column carer_list_lines.list_id is 'Danh sách';
comment on column carer_list_lines.carer_id is 'Hồ sơ';
comment on column carer_list_lines.home_unit_id is 'Xã nơi cư trú';
comment on column carer_list_lines.name is 'Như carers.name';
comment on column carer_list_lines.kind is 'Như carers.kind';
comment on column carer_list_lines.registered_on is 'Ngày đăng ký';
comment on column carer_list_lines.verified_on is 'Ngày xác minh';
comment on column carer_list_lines.related is 'Như carers.related';
comment on column carer_list_lines.content is 'Điều kiện và nguyện vọng lúc gửi, không có lời văn, mã hóa bằng khóa của hồ sơ';

create table care_placements (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null constraint care_placements_unit references units (id),
  case_id uuid not null,
  readers uuid[] not null,
  named uuid[] not null default '{}',
  stage text not null constraint care_placements_stage_known check (stage in ('matching', 'preparing', 'deciding', 'hand-over',
    'in-care', 'ending', 'leaving', 'ended', 'withdrawn')),
  since timestamptz not null,
  opened_at timestamptz not null,
  carer_id uuid,
  carer_kind text constraint care_placements_kind_known check (carer_kind in ('person', 'couple', 'facility')),
  version integer not null default 1,
  primary key (locality_id, id),
  constraint care_placements_case foreign key (locality_id, case_id) references case_files (locality_id, id),
  constraint care_placements_carer foreign key (locality_id, carer_id) references carers (locality_id, id),
  constraint care_placements_chosen check ((carer_id is null) = (carer_kind is null))
);
comment on table care_placements is 'Chăm sóc thay thế một trẻ em: đang ở bước nào, với ai; chỉ người đọc vụ việc biết';
comment on column care_placements.locality_id is 'Địa phương';
comment on column care_placements.id is 'Mã';
comment on column care_placements.unit_id is 'Xã phụ trách, theo vụ việc';
comment on column care_placements.case_id is 'Vụ việc';
comment on column care_placements.readers is 'Như case_subjects.readers, theo vụ việc';
comment on column care_placements.named is 'Như case_files.named, theo vụ việc';
comment on column care_placements.stage is 'Bước: matching tìm người, preparing chuẩn bị, deciding chờ quyết định, hand-over chờ giao nhận, in-care đang chăm sóc, ending có đề nghị chấm dứt, leaving chờ rời đi, ended đã chấm dứt, withdrawn không giao; suy ra từ care_events';
comment on column care_placements.since is 'Lúc bước này bắt đầu';
comment on column care_placements.opened_at is 'Lúc lập';
comment on column care_placements.carer_id is 'Người được chọn';
comment on column care_placements.carer_kind is 'Như carers.kind';
comment on column care_placements.version is 'Phiên bản bản ghi';
create unique index care_placements_one_open on care_placements (locality_id, case_id) where stage not in ('ended', 'withdrawn');
create index care_placements_carer_open on care_placements (locality_id, carer_id) where stage not in ('ended', 'withdrawn');

create table care_events (
  locality_id uuid not null,
  id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  unit_id uuid not null constraint care_events_unit references units (id),
  readers uuid[] not null,
  named uuid[] not null default '{}',
  seq integer not null constraint care_events_seq_positive check (seq > 0),
  act text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  account_id uuid not null,
  facts jsonb not null,
  late_reason_given boolean not null,
  words bytea not null,
  primary key (locality_id, id),
  constraint care_events_order unique (locality_id, placement_id, seq),
  constraint care_events_placement foreign key (locality_id, placement_id) references care_placements (locality_id, id)
);
comment on table care_events is 'Việc đã làm khi giao, theo dõi, chấm dứt chăm sóc thay thế, chỉ ghi thêm: bước và thời hạn suy ra từ đây';
comment on column care_events.locality_id is 'Địa phương';
comment on column care_events.id is 'Mã việc (do máy người dùng tạo)';
comment on column care_events.placement_id is 'Lần chăm sóc thay thế';
comment on column care_events.case_id is 'Vụ việc';
comment on column care_events.unit_id is 'Xã phụ trách, theo vụ việc';
comment on column care_events.readers is 'Như case_subjects.readers, theo vụ việc';
comment on column care_events.named is 'Như case_files.named, theo vụ việc';
comment on column care_events.seq is 'Thứ tự';
comment on column care_events.act is 'Việc gì (care/contract/deeds.ts)';
comment on column care_events.at is 'Làm lúc nào, theo người ghi';
comment on column care_events.recorded_at is 'Ghi vào hệ thống lúc nào';
comment on column care_events.account_id is 'Người ghi';
comment on column care_events.facts is 'Mã, ngày của việc; không có lời văn';
comment on column care_events.late_reason_given is 'Đã ghi lý do muộn (trong words)';
comment on column care_events.words is 'Lời văn của việc, mã hóa bằng khóa của vụ việc';

do $$
declare
  account text := scope_value('app.account', 'uuid');
  locality text := format('locality_id = %s', scope_value('app.locality', 'uuid'));
  scope text := format('%s and (%s = ''1'' or unit_id = any (%s::uuid[]))', locality,
    scope_value('app.whole', 'text'), scope_value('app.units', 'uuid[]'));
  shown text := format('%s and coalesce(%s <> all (named), true)', scope, account);
  target text;
begin
  foreach target in array array['carers', 'carer_lists', 'carer_list_lines', 'care_placements', 'care_events'] loop
    execute format('alter table %I enable row level security', target);
    execute format('alter table %I force row level security', target);
    execute format('revoke all on %I from public', target);
    execute format('grant select, insert on %I to mangnon_app', target);
    execute format('create policy keeping on %I for all to mangnon_owner using (true) with check (true)', target);
  end loop;
  execute format('create policy scope on carers for all using (%s and (readers is null or %s = any (readers)))', shown, account);
  foreach target in array array['care_placements', 'care_events'] loop
    execute format('create policy scope on %I for all using (%s and %s = any (readers))', target, shown, account);
  end loop;
  -- Once circulated, a list is known in the whole locality; only its sender writes it.
  execute format('create policy reading on carer_lists for select using (%s)', locality);
  execute format('create policy scope on carer_lists for insert with check (%s)', replace(scope, 'unit_id', 'sender_unit_id'));
  execute format('create policy reading on carer_list_lines for select using (%s)', locality);
  execute format('create policy scope on carer_list_lines for insert with check (%s and (%s = ''1'' or home_unit_id = any (%s::uuid[])))',
    locality, scope_value('app.whole', 'text'), scope_value('app.units', 'uuid[]'));
end $$;
grant update (related, name, state, verified_on, recorded_by, content, version) on carers to mangnon_app;
grant update (stage, since, carer_id, carer_kind, version) on care_placements to mangnon_app;

-- Who reads a case reads its care, and where the case goes its care goes: whatever changes the subject's row changes these.
create function follow_case_in_care() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update public.care_placements p set readers = new.readers, named = new.named, unit_id = new.unit_id
    where p.locality_id = new.locality_id and p.case_id = new.case_id;
  update public.care_events e set readers = new.readers, named = new.named, unit_id = new.unit_id
    where e.locality_id = new.locality_id and e.case_id = new.case_id;
  update public.carers c set readers = new.readers, named = new.named, unit_id = new.unit_id
    where c.locality_id = new.locality_id and c.case_id = new.case_id;
  return new;
end $$;
comment on function follow_case_in_care() is 'Người đọc, người có liên quan và xã phụ trách của chăm sóc thay thế đi theo vụ việc.';
revoke all on function follow_case_in_care() from public;
create trigger case_subjects_care after update of readers, named, unit_id on case_subjects
  for each row execute function follow_case_in_care();

-- How a carer of the locality stands and how many children they have or were chosen for, by number alone: which children is
-- for their readers.
create function children_taken(asked uuid[], except_case uuid) returns table (carer_id uuid, state text, taken integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.id, c.state, (select count(*)::integer from public.care_placements p where p.locality_id = c.locality_id
      and p.carer_id = c.id and p.case_id <> except_case and p.stage not in ('ended', 'withdrawn'))
  from public.carers c
  where c.locality_id = nullif(current_setting('app.locality', true), '')::uuid and c.id = any (asked) and c.case_id is null
  union all
  select c.id, c.state, 0 from public.carers c
  where c.locality_id = nullif(current_setting('app.locality', true), '')::uuid and c.id = any (asked) and c.case_id = except_case
$$;
comment on function children_taken(uuid[], uuid) is 'Mỗi người nhận chăm sóc đang ở tình trạng nào, đang có hoặc được chọn cho bao nhiêu trẻ em khác: chỉ con số.';
revoke all on function children_taken(uuid[], uuid) from public;
grant execute on function children_taken(uuid[], uuid) to mangnon_app;

-- A leader reads a case only once it is opened to be decided: this tells which cases wait for a decision about care.
create function care_to_decide(on_day date) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct p.case_id from public.care_placements p
    join public.account_functions h on h.unit_id = p.unit_id and h.locality_id = p.locality_id and h.function = 'leader'
      and h.account_id = nullif(current_setting('app.account', true), '')::uuid
      and h.valid_from <= on_day and (h.valid_to is null or h.valid_to > on_day)
  where p.locality_id = nullif(current_setting('app.locality', true), '')::uuid and p.stage in ('deciding', 'ending')
    and h.account_id <> all (p.named)
$$;
comment on function care_to_decide(date) is
  'Vụ việc có chăm sóc thay thế chờ lãnh đạo của chính xã ấy quyết định; không cho người có liên quan.';
revoke all on function care_to_decide(date) from public;
grant execute on function care_to_decide(date) to mangnon_app;
