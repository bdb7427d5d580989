-- What is told of a child that is abused or at risk (Law on Children 2016 art. 51; Decree 56/2017 art. 24–26): the concern, who told
-- it behind a wall of its own, every act on it, and what who sent it may know afterwards.

create table concerns (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null constraint concerns_unit references units (id),
  hamlet_id uuid constraint concerns_hamlet references units (id),
  source text not null constraint concerns_source_known
    check (source in ('phone', 'in-person', 'other-person', 'hotline-111', 'school', 'clinic', 'police', 'collaborator')),
  source_reference text not null default '',
  received_at timestamptz not null,
  logged_at timestamptz not null,
  logged_by uuid not null,
  from_unit_id uuid constraint concerns_from_unit references units (id),
  passed_at timestamptz,
  acknowledge_due_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  in_danger boolean not null,
  category text not null constraint concerns_category_known check (category in ('abused', 'at-risk', 'special')),
  emergency_due_at timestamptz,
  initials text not null default '',
  content bytea not null,
  content_version integer not null default 1,
  has_informant boolean not null,
  has_sender boolean not null,
  child_id uuid,
  happening_id uuid,
  state text not null constraint concerns_state_known check (state in ('waiting', 'handling', 'decided', 'closed')),
  outcome text constraint concerns_outcome_known check (outcome in ('case', 'advice', 'referral', 'no-action')),
  decided_at timestamptz,
  replied_at timestamptz,
  case_id uuid,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint concerns_child foreign key (locality_id, child_id) references children (locality_id, id),
  constraint concerns_received_before_logged check (received_at <= logged_at + interval '5 minutes'),
  constraint concerns_passing_complete check ((passed_at is null) = (from_unit_id is null) and (passed_at is null) = (acknowledge_due_at is null)),
  constraint concerns_waiting_unacknowledged check ((state = 'waiting') = (acknowledged_at is null)),
  constraint concerns_decision_complete check ((outcome is null) = (decided_at is null) and (outcome is null) = (state in ('waiting', 'handling'))),
  constraint concerns_case_named check ((case_id is not null) = (outcome is not null and outcome = 'case'))
);
comment on table concerns is 'Thông tin đã tiếp nhận về trẻ em bị xâm hại, có nguy cơ hoặc có hoàn cảnh đặc biệt (NĐ 56/2017 Đ.25, Mẫu 01): chỉ công chức của xã nơi xảy ra thấy';
comment on column concerns.locality_id is 'Địa phương';
comment on column concerns.id is 'Mã tin';
comment on column concerns.unit_id is 'Xã nơi xảy ra, đang xử lý tin';
comment on column concerns.hamlet_id is 'Thôn nơi xảy ra; trống: chưa biết';
comment on column concerns.source is 'Nguồn (Mẫu 01 mục A.1): phone điện thoại, in-person gặp trực tiếp, other-person người khác báo, hotline-111 tổng đài 111, school trường học, clinic cơ sở y tế, police công an, collaborator cộng tác viên';
comment on column concerns.source_reference is 'Số hiệu của tổng đài 111 hoặc của nơi chuyển';
comment on column concerns.received_at is 'T0: lúc nhận được thông tin; các thời hạn tính từ đây';
comment on column concerns.logged_at is 'Lúc ghi vào hệ thống';
comment on column concerns.logged_by is 'Người ghi';
comment on column concerns.from_unit_id is 'Đơn vị đã chuyển tin cho xã; trống khi xã nhận trực tiếp';
comment on column concerns.passed_at is 'Lúc chuyển cho xã; trống khi xã nhận trực tiếp';
comment on column concerns.acknowledge_due_at is 'Hạn xã báo đã nhận (db/reference/concern-limits.json)';
comment on column concerns.acknowledged_at is 'Lúc xã báo đã nhận; xã nhận trực tiếp thì là lúc ghi';
comment on column concerns.acknowledged_by is 'Công chức xã đã báo nhận';
comment on column concerns.in_danger is 'Trẻ em đang gặp nguy hiểm lúc báo tin';
comment on column concerns.category is 'Đối tượng của Mẫu 01: abused bị xâm hại, at-risk có nguy cơ bị bạo lực, bóc lột, bỏ rơi, special có hoàn cảnh đặc biệt';
comment on column concerns.emergency_due_at is 'Hạn 12 giờ từ T0 (NĐ 56/2017 Đ.26 khoản 3); trống khi không tính';
comment on column concerns.initials is 'Chữ viết tắt họ tên trẻ em để nhận ra trong danh sách; trống khi chưa biết tên';
comment on column concerns.content is 'Nội dung Mẫu 01 được niêm phong (mã hóa bằng khóa ngoài cơ sở dữ liệu)';
comment on column concerns.content_version is 'Phiên bản của nội dung: bản niêm phong chỉ mở được ở đúng phiên bản này';
comment on column concerns.has_informant is 'Có người báo tin đồng ý nêu tên (concern_informants)';
comment on column concerns.has_sender is 'Có người trong mạng lưới đã gửi tin và chờ được trả lời';
comment on column concerns.child_id is 'Trẻ em trong sổ mà tin được nối tới; trang của trẻ em không cho thấy điều này';
comment on column concerns.happening_id is 'Mã chung của các tin đã ghép: cùng trẻ em hay cùng sự việc';
comment on column concerns.state is 'Tình trạng: waiting chờ xã nhận, handling đang xử lý, decided đã quyết định và chờ trả lời người báo, closed đã xong';
comment on column concerns.outcome is 'Quyết định: case lập vụ việc, advice tư vấn, referral chuyển cơ quan khác, no-action không xử lý tiếp';
comment on column concerns.decided_at is 'Lúc quyết định';
comment on column concerns.replied_at is 'Lúc đã trả lời người báo tin';
comment on column concerns.case_id is 'Vụ việc đã lập từ tin này';
comment on column concerns.version is 'Phiên bản bản ghi';
create index concerns_queue on concerns (locality_id, unit_id, coalesce(emergency_due_at, 'infinity'::timestamptz), received_at, id) where state <> 'closed';
create index concerns_closed on concerns (locality_id, unit_id, received_at desc, id desc) where state = 'closed';
create index concerns_counted on concerns (locality_id, unit_id, state, emergency_due_at, acknowledge_due_at);
create index concerns_by_child on concerns (locality_id, child_id) where child_id is not null;
create index concerns_by_happening on concerns (locality_id, happening_id) where happening_id is not null;
create index concerns_by_case on concerns (locality_id, case_id) where case_id is not null;

create table concern_informants (
  locality_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  unit_id uuid not null constraint concern_informants_unit references units (id),
  informant bytea not null,
  consented_at timestamptz not null,
  recorded_by uuid not null,
  primary key (locality_id, id),
  constraint concern_informants_one unique (locality_id, concern_id),
  constraint concern_informants_concern foreign key (locality_id, concern_id) references concerns (locality_id, id)
);
comment on table concern_informants is 'Người báo tin đã đồng ý cho ghi tên (NĐ 56/2017 Đ.24): giữ riêng, mở có lý do, mỗi lần mở được ghi lại';
comment on column concern_informants.locality_id is 'Địa phương';
comment on column concern_informants.id is 'Mã, cũng là mã của khóa niêm phong riêng';
comment on column concern_informants.concern_id is 'Tin';
comment on column concern_informants.unit_id is 'Xã đang xử lý tin';
comment on column concern_informants.informant is 'Họ tên, điện thoại, địa chỉ, ghi chú được niêm phong';
comment on column concern_informants.consented_at is 'Lúc ghi nhận sự đồng ý';
comment on column concern_informants.recorded_by is 'Người đã ghi sự đồng ý';

create table concern_events (
  locality_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  unit_id uuid not null constraint concern_events_unit references units (id),
  kind text not null constraint concern_events_kind_known
    check (kind in ('logged', 'passed', 'acknowledged', 'completed', 'linked', 'unlinked', 'joined', 'parted', 'decided', 'replied', 'informant-opened')),
  at timestamptz not null,
  by_account_id uuid not null,
  detail jsonb not null default '{}' constraint concern_events_detail_object check (jsonb_typeof(detail) = 'object'),
  note bytea,
  primary key (locality_id, id),
  constraint concern_events_concern foreign key (locality_id, concern_id) references concerns (locality_id, id)
);
comment on table concern_events is 'Các bước đã làm với một tin, chỉ ghi thêm';
comment on column concern_events.locality_id is 'Địa phương';
comment on column concern_events.id is 'Mã bước';
comment on column concern_events.concern_id is 'Tin';
comment on column concern_events.unit_id is 'Xã đang xử lý tin (đi theo tin khi chuyển xã)';
comment on column concern_events.kind is 'Việc đã làm: logged ghi tin, passed chuyển xã khác, acknowledged xã nhận, completed bổ sung, linked nối với trẻ em, unlinked thôi nối, joined ghép, parted tách, decided quyết định, replied trả lời người báo, informant-opened mở người báo tin';
comment on column concern_events.at is 'Lúc làm';
comment on column concern_events.by_account_id is 'Người làm';
comment on column concern_events.detail is 'Điều không phải nội dung: mã kết quả, cách trả lời, nơi chuyển, tên mục đã sửa, thời điểm cũ';
comment on column concern_events.note is 'Lời ghi được niêm phong: lý do, điều đã trả lời; trống khi không có';
create index concern_events_of_concern on concern_events (locality_id, concern_id, at, id);

create table concern_receipts (
  locality_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  sent_by uuid not null,
  from_unit_id uuid not null constraint concern_receipts_from references units (id),
  to_unit_id uuid not null constraint concern_receipts_to references units (id),
  received_at timestamptz not null,
  sent_at timestamptz not null,
  acknowledged_at timestamptz,
  primary key (locality_id, id),
  constraint concern_receipts_concern foreign key (locality_id, concern_id) references concerns (locality_id, id)
);
comment on table concern_receipts is 'Biên nhận của người gửi tin: gửi lúc nào, xã nào, xã nhận lúc nào; không có nội dung';
comment on column concern_receipts.locality_id is 'Địa phương';
comment on column concern_receipts.id is 'Mã biên nhận';
comment on column concern_receipts.concern_id is 'Tin';
comment on column concern_receipts.sent_by is 'Người gửi: chỉ người này thấy biên nhận';
comment on column concern_receipts.from_unit_id is 'Đơn vị của người gửi';
comment on column concern_receipts.to_unit_id is 'Xã được chuyển tới';
comment on column concern_receipts.received_at is 'Lúc người gửi nhận được thông tin';
comment on column concern_receipts.sent_at is 'Lúc chuyển cho xã';
comment on column concern_receipts.acknowledged_at is 'Lúc xã báo đã nhận';
create index concern_receipts_of_sender on concern_receipts (locality_id, sent_by, sent_at desc);
create index concern_receipts_of_concern on concern_receipts (locality_id, concern_id);

create table duty_officers (
  locality_id uuid not null,
  id uuid not null,
  commune_id uuid not null constraint duty_officers_commune references units (id),
  full_name text not null constraint duty_officers_named check (btrim(full_name) <> ''),
  phone text not null constraint duty_officers_phone_said check (btrim(phone) <> ''),
  from_date date not null,
  to_date date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint duty_officers_period check (to_date >= from_date)
);
comment on table duty_officers is 'Người trực của xã, theo thời gian: ai báo tin cũng gọi được';
comment on column duty_officers.locality_id is 'Địa phương';
comment on column duty_officers.id is 'Mã dòng';
comment on column duty_officers.commune_id is 'Xã';
comment on column duty_officers.full_name is 'Họ tên người trực';
comment on column duty_officers.phone is 'Điện thoại trực';
comment on column duty_officers.from_date is 'Trực từ ngày';
comment on column duty_officers.to_date is 'Trực đến hết ngày; trống khi còn trực';
comment on column duty_officers.recorded_at is 'Lúc ghi';
comment on column duty_officers.recorded_by is 'Người ghi';
comment on column duty_officers.version is 'Phiên bản bản ghi';
create index duty_officers_of_commune on duty_officers (locality_id, commune_id, from_date desc);

-- Who sends writes the concern and its first steps and reads none of them; the commune reads, and writes only what is its own.
do $$
declare
  locality text := format('locality_id = %s', scope_value('app.locality', 'uuid'));
  whole text := format('%s = ''1''', scope_value('app.whole', 'text'));
  units text := format('(%s::uuid[])', scope_value('app.units', 'uuid[]'));
  account text := scope_value('app.account', 'uuid');
  own text := format('%s and (%s or unit_id = any %s)', locality, whole, units);
  part record;
begin
  for part in select * from (values
      ('concerns', format('logged_by = %s', account)),
      ('concern_events', format('by_account_id = %s', account)),
      ('concern_informants', format('recorded_by = %s', account))) as parts (name, sender) loop
    execute format('alter table %s enable row level security', part.name);
    execute format('alter table %s force row level security', part.name);
    execute format('create policy scope on %s for select using (%s)', part.name, own);
    execute format('create policy reporting on %s for insert with check (%s and (%s))', part.name, locality, part.sender);
    execute format('revoke all on %s from public', part.name);
    execute format('grant select, insert on %s to mangnon_app', part.name);
    execute format('create policy keeping on %s for all to mangnon_owner using (true) with check (true)', part.name);
  end loop;
  execute format('create policy handling on concerns for update using (%s) with check (%s)', own, own);

  alter table concern_receipts enable row level security;
  alter table concern_receipts force row level security;
  execute format('create policy scope on concern_receipts for select using (%s and (sent_by = %s or %s or to_unit_id = any %s))',
    locality, account, whole, units);
  execute format('create policy sending on concern_receipts for insert with check (%s and sent_by = %s)', locality, account);
  execute format('create policy taking on concern_receipts for update using (%s and (%s or to_unit_id = any %s)) with check (%s and (%s or to_unit_id = any %s))',
    locality, whole, units, locality, whole, units);

  -- Whom to call is no secret in the locality; only the commune says who it is.
  alter table duty_officers enable row level security;
  alter table duty_officers force row level security;
  execute format('create policy calling on duty_officers for select using (%s)', locality);
  execute format('create policy keeping on duty_officers for insert with check (%s and (%s or commune_id = any %s))', locality, whole, units);
  execute format('create policy ending on duty_officers for update using (%s and (%s or commune_id = any %s)) with check (%s)',
    locality, whole, units, locality);
end $$;
create policy keeping on concern_receipts for all to mangnon_owner using (true) with check (true);
create policy owning on duty_officers for all to mangnon_owner using (true) with check (true);
revoke all on concern_receipts, duty_officers from public;
grant select, insert on concern_receipts, duty_officers to mangnon_app;
grant update (acknowledged_at) on concern_receipts to mangnon_app;
grant update (to_date, version) on duty_officers to mangnon_app;
grant update (hamlet_id, received_at, acknowledged_at, acknowledged_by, in_danger, category, emergency_due_at, initials, content,
  content_version, child_id, happening_id, state, outcome, decided_at, replied_at, case_id, version) on concerns to mangnon_app;

-- A concern that is passed to another commune leaves the sight of who passes it: no policy lets one write what one then may not
-- read. This function moves it, and looks itself whether it was the caller's and still as they saw it.
create function pass_concern(concern uuid, seen integer, to_commune uuid, at timestamptz, due_at timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  locality constant uuid := nullif(current_setting('app.locality', true), '')::uuid;
  old public.concerns;
begin
  select * into old from public.concerns c
    where c.locality_id = locality and c.id = pass_concern.concern and c.version = pass_concern.seen
      and c.state in ('waiting', 'handling')
      and (current_setting('app.whole', true) = '1'
        or c.unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[]))
    for update;
  if old.id is null or old.unit_id = pass_concern.to_commune then return null; end if;
  update public.concerns c
    set unit_id = pass_concern.to_commune, from_unit_id = old.unit_id, hamlet_id = null, passed_at = pass_concern.at,
      acknowledge_due_at = pass_concern.due_at, acknowledged_at = null, acknowledged_by = null, state = 'waiting',
      has_sender = true, child_id = null, happening_id = null, version = c.version + 1
    where c.locality_id = locality and c.id = old.id;
  update public.concern_events e set unit_id = pass_concern.to_commune where e.locality_id = locality and e.concern_id = old.id;
  update public.concern_informants i set unit_id = pass_concern.to_commune where i.locality_id = locality and i.concern_id = old.id;
  return old.version + 1;
end $$;
comment on function pass_concern(uuid, integer, uuid, timestamptz, timestamptz) is
  'Chuyển một tin sang xã khác cùng các bước và người báo tin; trả về phiên bản mới, hoặc trống khi tin không phải của người gọi hay đã đổi.';
revoke all on function pass_concern(uuid, integer, uuid, timestamptz, timestamptz) from public;
grant execute on function pass_concern(uuid, integer, uuid, timestamptz, timestamptz) to mangnon_app;
