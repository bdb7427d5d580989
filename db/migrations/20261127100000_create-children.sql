-- The live register of children: who they are, where they live since when, in which circumstances, and every change.

create table households (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null constraint households_unit references units (id),
  commune_id uuid not null constraint households_commune references units (id),
  number text not null default '',
  head_name text not null default '',
  phone text not null default '',
  classes jsonb not null default '{}' constraint households_classes_object check (jsonb_typeof(classes) = 'object'),
  created_at timestamptz not null,
  created_by uuid not null,
  version integer not null default 1,
  primary key (locality_id, id)
);
comment on table households is 'Hộ gia đình: trẻ em cùng hộ dùng chung diện hộ của từng năm';
comment on column households.locality_id is 'Địa phương';
comment on column households.id is 'Mã hộ';
comment on column households.unit_id is 'Thôn (hoặc xã khi chưa rõ thôn) của hộ';
comment on column households.commune_id is 'Xã của hộ';
comment on column households.number is 'Số hộ theo sổ của thôn, xã';
comment on column households.head_name is 'Họ tên chủ hộ';
comment on column households.phone is 'Điện thoại của hộ';
comment on column households.classes is 'Diện hộ theo năm: {"2021": "poor"}; mã diện ở db/reference/household-classes.json';
comment on column households.created_at is 'Lúc lập';
comment on column households.created_by is 'Người lập';
comment on column households.version is 'Phiên bản bản ghi';
create index households_number on households (locality_id, commune_id, number);
select install_scope_policy('households', 'unit_id');

create table children (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null constraint children_unit references units (id),
  commune_id uuid not null constraint children_commune references units (id),
  household_id uuid,
  state text not null default 'living-here' constraint children_state_known
    check (state in ('living-here', 'left', 'died', 'turned-16', 'merged', 'withdrawn')),
  ended_on date,
  full_name text not null,
  other_names text[] not null default '{}',
  family_name text not null,
  middle_name text not null,
  given_name text not null,
  sex text not null constraint children_sex_known check (sex in ('male', 'female', 'unknown')),
  birth_date date not null,
  birth_precision text not null default 'day' constraint children_precision_known
    check (birth_precision in ('day', 'month', 'year', 'estimated')),
  sixteenth_on date not null,
  ethnicity text,
  nationality text not null default 'VN',
  personal_id text constraint children_personal_id_shape check (personal_id ~ '^[0-9]{12}$'),
  birth_registration text not null default 'unknown' constraint children_registration_known
    check (birth_registration in ('registered', 'not-registered', 'unknown')),
  birth_certificate_number text not null default '',
  birth_certificate_on date,
  birth_place text not null default '',
  home_town text not null default '',
  residence text not null default 'permanent' constraint children_residence_known
    check (residence in ('permanent', 'temporary', 'actual-only')),
  registered_address text not null default '',
  address text not null default '',
  presence text not null default 'present' constraint children_presence_known check (presence in ('present', 'away')),
  relation_to_head text not null default '',
  relatives jsonb not null default '[]' constraint children_relatives_list check (jsonb_typeof(relatives) = 'array'),
  lives_with text not null default '',
  schooling text,
  grade text not null default '',
  school text not null default '',
  insurance_number text not null default '',
  insurance_until date,
  disability_types text[] not null default '{}',
  disability_level text,
  disability_certificate text not null default '',
  note text not null default '',
  keep_after_16_reason text,
  merged_into uuid,
  source text not null default 'typed' constraint children_source_known check (source in ('typed', 'import', 'transfer')),
  batch_id uuid,
  duplicate_check text not null default 'waiting' constraint children_duplicate_check_known
    check (duplicate_check in ('waiting', 'done')),
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint children_household foreign key (locality_id, household_id) references households (locality_id, id),
  constraint children_merged_into foreign key (locality_id, merged_into) references children (locality_id, id),
  constraint children_end_dated check ((state = 'living-here') = (ended_on is null))
) with (fillfactor = 85);
comment on table children is 'Trẻ em trong sổ: nhân thân, nơi ở, gia đình, học tập, sức khỏe (Luật Trẻ em 2016 Đ.1: người dưới 16 tuổi)';
comment on column children.locality_id is 'Địa phương';
comment on column children.id is 'Mã trẻ em (UUIDv7, máy người dùng tạo)';
comment on column children.unit_id is 'Thôn nơi đang ở (hoặc xã khi chưa rõ thôn); quyết định ai thấy hồ sơ';
comment on column children.commune_id is 'Xã nơi đang ở';
comment on column children.household_id is 'Hộ gia đình';
comment on column children.state is 'Trạng thái: living-here đang ở địa bàn, left chuyển đi, died mất, turned-16 đủ 16 tuổi, merged đã gộp vào hồ sơ khác, withdrawn ghi nhầm';
comment on column children.ended_on is 'Ngày thôi theo dõi';
comment on column children.full_name is 'Họ tên khai sinh, giữ nguyên như giấy khai sinh';
comment on column children.other_names is 'Tên khác';
comment on column children.family_name is 'Họ (để xếp thứ tự, sửa được)';
comment on column children.middle_name is 'Đệm (để xếp thứ tự, sửa được)';
comment on column children.given_name is 'Tên gọi (để xếp thứ tự, sửa được)';
comment on column children.sex is 'Giới tính: male nam, female nữ, unknown không biết';
comment on column children.birth_date is 'Ngày sinh; ngày sớm nhất có thể khi chỉ biết tháng hoặc năm';
comment on column children.birth_precision is 'Độ chính xác của ngày sinh: day, month, year, estimated (ước lượng)';
comment on column children.sixteenth_on is 'Ngày đủ 16 tuổi, tính theo ngày muộn nhất có thể';
comment on column children.ethnicity is 'Dân tộc: mã hai chữ số (db/reference/ethnic-groups.json); dữ liệu nhạy cảm';
comment on column children.nationality is 'Quốc tịch: mã hai chữ';
comment on column children.personal_id is 'Số định danh cá nhân, 12 chữ số';
comment on column children.birth_registration is 'Khai sinh: registered đã đăng ký, not-registered chưa, unknown chưa rõ';
comment on column children.birth_certificate_number is 'Số giấy khai sinh';
comment on column children.birth_certificate_on is 'Ngày đăng ký khai sinh';
comment on column children.birth_place is 'Nơi sinh';
comment on column children.home_town is 'Quê quán';
comment on column children.residence is 'Cư trú: permanent thường trú, temporary tạm trú, actual-only thực tế cư trú';
comment on column children.registered_address is 'Nơi đăng ký cư trú (khi khác nơi ở)';
comment on column children.address is 'Số nhà, đường, xóm nơi đang ở';
comment on column children.presence is 'Có mặt (present) hay vắng (away)';
comment on column children.relation_to_head is 'Quan hệ với chủ hộ';
comment on column children.relatives is 'Cha, mẹ, người chăm sóc: [{kind, fullName, birthYear, occupation, ethnicity, state, relation, phone}]';
comment on column children.lives_with is 'Đang sống cùng ai';
comment on column children.schooling is 'Tình trạng học (db/reference/schooling-states.json)';
comment on column children.grade is 'Lớp';
comment on column children.school is 'Trường';
comment on column children.insurance_number is 'Số thẻ bảo hiểm y tế';
comment on column children.insurance_until is 'Thẻ có giá trị đến ngày';
comment on column children.disability_types is 'Dạng khuyết tật (db/reference/disability.json)';
comment on column children.disability_level is 'Mức độ khuyết tật';
comment on column children.disability_certificate is 'Số giấy xác nhận khuyết tật';
comment on column children.note is 'Ghi chú';
comment on column children.keep_after_16_reason is 'Lý do tiếp tục theo dõi sau khi đủ 16 tuổi';
comment on column children.merged_into is 'Hồ sơ mà hồ sơ này đã được gộp vào';
comment on column children.source is 'Nguồn: typed nhập tay, import nhập từ tệp, transfer chuyển đến';
comment on column children.batch_id is 'Lần nhập từ tệp đã tạo hồ sơ';
comment on column children.duplicate_check is 'Kiểm tra trùng: waiting chờ, done xong';
comment on column children.created_at is 'Lúc vào sổ';
comment on column children.created_by is 'Người ghi';
comment on column children.changed_at is 'Lúc sửa gần nhất';
comment on column children.version is 'Phiên bản bản ghi';
create index children_commune_name on children (locality_id, commune_id,
  given_name collate "vi-x-icu", family_name collate "vi-x-icu", middle_name collate "vi-x-icu", id) where state = 'living-here';
create index children_commune_birth on children (locality_id, commune_id, birth_date, id) where state = 'living-here';
create index children_name on children (locality_id,
  given_name collate "vi-x-icu", family_name collate "vi-x-icu", middle_name collate "vi-x-icu", id) include (unit_id) where state = 'living-here';
create index children_birth on children (locality_id, birth_date, id) include (unit_id) where state = 'living-here';
create index children_personal_id on children (locality_id, personal_id) where personal_id is not null;
create index children_household on children (locality_id, household_id) where household_id is not null;
create index children_batch on children (locality_id, batch_id) where batch_id is not null;
create index children_sixteenth on children (locality_id, commune_id, sixteenth_on) where state = 'living-here';
select install_scope_policy('children', 'unit_id');

create table child_names (
  locality_id uuid not null,
  child_id uuid not null,
  slot smallint not null,
  unit_id uuid not null,
  commune_id uuid not null,
  family_key text collate "C" not null,
  given_key text collate "C" not null,
  name_key text collate "C" not null,
  exact_key text collate "C" not null,
  birth_year smallint not null,
  primary key (locality_id, child_id, slot),
  constraint child_names_child foreign key (locality_id, child_id) references children (locality_id, id)
);
comment on table child_names is 'Khóa tìm kiếm theo tên: tên khai sinh, tên khác, tên cha mẹ và người chăm sóc';
comment on column child_names.locality_id is 'Địa phương';
comment on column child_names.child_id is 'Trẻ em';
comment on column child_names.slot is 'Tên nào: 0 khai sinh, 1–9 tên khác, 10 mẹ, 11 cha, 12 trở lên người chăm sóc';
comment on column child_names.unit_id is 'Thôn của trẻ em';
comment on column child_names.commune_id is 'Xã của trẻ em';
comment on column child_names.family_key is 'Khóa của tiếng đầu, không dấu';
comment on column child_names.given_key is 'Khóa của tiếng cuối, không dấu';
comment on column child_names.name_key is 'Khóa của cả tên, không dấu';
comment on column child_names.exact_key is 'Khóa của cả tên, có dấu, không kể cách đặt dấu';
comment on column child_names.birth_year is 'Năm sinh của trẻ em';
create index child_names_commune on child_names (locality_id, commune_id, given_key, family_key)
  include (name_key, exact_key, unit_id, birth_year, child_id, slot);
create index child_names_given on child_names (locality_id, given_key, family_key, name_key)
  include (exact_key, unit_id, birth_year, child_id, slot);
select install_scope_policy('child_names', 'unit_id', 'select, insert, update, delete');

create table child_stays (
  locality_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  unit_id uuid not null constraint child_stays_unit references units (id),
  commune_id uuid not null constraint child_stays_commune references units (id),
  sex text not null,
  from_date date not null,
  to_date date,
  begin_kind text not null constraint child_stays_begin_known check (begin_kind in ('registered', 'born', 'moved-hamlet', 'moved-in')),
  end_kind text constraint child_stays_end_known check (end_kind in ('moved-hamlet', 'moved-out', 'died', 'turned-16', 'merged', 'withdrawn')),
  counted_from date not null,
  counted_to date not null,
  primary key (locality_id, id),
  constraint child_stays_child foreign key (locality_id, child_id) references children (locality_id, id),
  constraint child_stays_period check (to_date is null or to_date >= from_date),
  constraint child_stays_end_told check ((to_date is null) = (end_kind is null))
);
comment on table child_stays is 'Thời gian trẻ em ở một thôn: trả lời "ngày D ở đâu"; khoảng tính là khi dưới 16 tuổi';
comment on column child_stays.locality_id is 'Địa phương';
comment on column child_stays.id is 'Mã dòng';
comment on column child_stays.child_id is 'Trẻ em';
comment on column child_stays.unit_id is 'Thôn (hoặc xã) lúc ấy';
comment on column child_stays.commune_id is 'Xã lúc ấy';
comment on column child_stays.sex is 'Giới tính (để đếm)';
comment on column child_stays.from_date is 'Ở từ ngày';
comment on column child_stays.to_date is 'Đến trước ngày; trống khi còn ở';
comment on column child_stays.begin_kind is 'Bắt đầu do: registered vào sổ, born sinh ra, moved-hamlet chuyển thôn, moved-in chuyển đến';
comment on column child_stays.end_kind is 'Kết thúc do: moved-hamlet chuyển thôn, moved-out chuyển đi, died mất, turned-16 đủ 16 tuổi, merged gộp, withdrawn ghi nhầm';
comment on column child_stays.counted_from is 'Được đếm từ ngày (không trước ngày sinh)';
comment on column child_stays.counted_to is 'Được đếm đến trước ngày (ngày đủ 16 tuổi hoặc ngày rời đi, ngày nào trước)';
create index child_stays_child on child_stays (locality_id, child_id);
create index child_stays_counted on child_stays (locality_id, commune_id, counted_from, counted_to) include (sex, unit_id, child_id);
select install_scope_policy('child_stays', 'unit_id');

create table child_circumstances (
  locality_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  unit_id uuid not null constraint child_circumstances_unit references units (id),
  commune_id uuid not null constraint child_circumstances_commune references units (id),
  sex text not null,
  kind text not null constraint child_circumstances_kind_known
    check (kind in ('special', 'at-risk', 'abused', 'injured', 'dropout-risk', 'toxin')),
  code text not null,
  sub_code text,
  state text not null default 'proposed' constraint child_circumstances_state_known
    check (state in ('proposed', 'confirmed', 'ended', 'withdrawn')),
  from_date date not null,
  to_date date,
  end_reason text,
  evidence_kind text,
  evidence_number text not null default '',
  evidence_on date,
  evidence_by text not null default '',
  evidence_file_id uuid,
  note text not null default '',
  continues_id uuid,
  counted_from date not null,
  counted_to date not null,
  created_at timestamptz not null,
  created_by uuid not null,
  confirmed_at timestamptz,
  confirmed_by uuid,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint child_circumstances_child foreign key (locality_id, child_id) references children (locality_id, id),
  constraint child_circumstances_period check (to_date is null or to_date >= from_date),
  constraint child_circumstances_end_told check (state <> 'ended' or (to_date is not null and end_reason is not null))
);
comment on table child_circumstances is 'Hoàn cảnh của trẻ em có lịch sử: 14 nhóm hoàn cảnh đặc biệt (Luật Trẻ em Đ.10, Nghị định 56/2017 Đ.3–16), nguy cơ, bị xâm hại, tai nạn, nguy cơ bỏ học, nhiễm chất độc hóa học';
comment on column child_circumstances.locality_id is 'Địa phương';
comment on column child_circumstances.id is 'Mã dòng';
comment on column child_circumstances.child_id is 'Trẻ em';
comment on column child_circumstances.unit_id is 'Thôn lúc ghi';
comment on column child_circumstances.commune_id is 'Xã lúc ghi';
comment on column child_circumstances.sex is 'Giới tính (để đếm)';
comment on column child_circumstances.kind is 'Danh sách: special hoàn cảnh đặc biệt, at-risk có nguy cơ, abused bị xâm hại, injured tai nạn thương tích, dropout-risk nguy cơ bỏ học, toxin nhiễm chất độc hóa học';
comment on column child_circumstances.code is 'Mã nhóm (HC01–HC14), lý do nguy cơ, hình thức xâm hại, nguyên nhân tai nạn';
comment on column child_circumstances.sub_code is 'Tiểu nhóm: khoản của điều trong Nghị định 56/2017';
comment on column child_circumstances.state is 'Trạng thái: proposed đề nghị, confirmed đã xác nhận, ended đã thôi, withdrawn ghi nhầm';
comment on column child_circumstances.from_date is 'Từ ngày';
comment on column child_circumstances.to_date is 'Đến trước ngày';
comment on column child_circumstances.end_reason is 'Lý do thôi';
comment on column child_circumstances.evidence_kind is 'Loại căn cứ: kết luận, giấy xác nhận, quyết định…';
comment on column child_circumstances.evidence_number is 'Số, ký hiệu căn cứ';
comment on column child_circumstances.evidence_on is 'Ngày của căn cứ';
comment on column child_circumstances.evidence_by is 'Nơi cấp căn cứ';
comment on column child_circumstances.evidence_file_id is 'Tệp căn cứ';
comment on column child_circumstances.note is 'Ghi chú';
comment on column child_circumstances.continues_id is 'Dòng ở xã trước mà dòng này nối tiếp sau khi chuyển đến';
comment on column child_circumstances.counted_from is 'Được đếm từ ngày';
comment on column child_circumstances.counted_to is 'Được đếm đến trước ngày';
comment on column child_circumstances.created_at is 'Lúc ghi';
comment on column child_circumstances.created_by is 'Người ghi';
comment on column child_circumstances.confirmed_at is 'Lúc xác nhận';
comment on column child_circumstances.confirmed_by is 'Người xác nhận';
comment on column child_circumstances.version is 'Phiên bản bản ghi';
create index child_circumstances_child on child_circumstances (locality_id, child_id);
create index child_circumstances_counted on child_circumstances (locality_id, commune_id, kind, counted_from, counted_to)
  include (code, sex, unit_id, child_id, state);
select install_scope_policy('child_circumstances', 'unit_id');

create table child_events (
  locality_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  unit_id uuid not null,
  at timestamptz not null,
  by_account uuid not null,
  kind text not null,
  on_date date,
  batch_id uuid,
  detail jsonb not null default '{}',
  primary key (locality_id, id),
  constraint child_events_child foreign key (locality_id, child_id) references children (locality_id, id)
);
comment on table child_events is 'Lịch sử hồ sơ trẻ em, chỉ ghi thêm: vào sổ, sửa gì từ gì, chuyển, gộp, thôi theo dõi';
comment on column child_events.locality_id is 'Địa phương';
comment on column child_events.id is 'Mã dòng';
comment on column child_events.child_id is 'Trẻ em';
comment on column child_events.unit_id is 'Thôn lúc ghi: nơi cũ giữ lịch sử của mình';
comment on column child_events.at is 'Lúc ghi';
comment on column child_events.by_account is 'Người ghi';
comment on column child_events.kind is 'Việc: registered, changed, moved-hamlet, offered, taken-in, moved-out, left, died, turned-16, kept, merged, unmerged, withdrawn, bulk-undone, paper';
comment on column child_events.on_date is 'Ngày của sự việc';
comment on column child_events.batch_id is 'Lần nhập hoặc lần sửa hàng loạt';
comment on column child_events.detail is 'Trường đã đổi: {trường: [cũ, mới]}; khi rời đi: bản chụp tối thiểu';
create index child_events_child on child_events (locality_id, child_id, at);
create index child_events_batch on child_events (locality_id, batch_id) where batch_id is not null;
select install_scope_policy('child_events', 'unit_id', 'select, insert');

create table child_transfers (
  locality_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  from_unit_id uuid not null constraint child_transfers_from references units (id),
  from_commune_id uuid not null,
  to_commune_id uuid not null constraint child_transfers_to references units (id),
  to_unit_id uuid,
  audience uuid[] not null,
  state text not null default 'offered' constraint child_transfers_state_known
    check (state in ('offered', 'taken-in', 'returned', 'withdrawn')),
  moved_on date not null,
  reason text not null default '',
  answer text not null default '',
  summary jsonb not null,
  offered_at timestamptz not null,
  offered_by uuid not null,
  decided_at timestamptz,
  decided_by uuid,
  version integer not null default 1,
  primary key (locality_id, id)
);
comment on table child_transfers is 'Chuyển đi – chuyển đến: xã cũ báo, xã mới nhận; nhận xong thì xã cũ không còn thấy hồ sơ';
comment on column child_transfers.locality_id is 'Địa phương';
comment on column child_transfers.id is 'Mã lần chuyển';
comment on column child_transfers.child_id is 'Trẻ em';
comment on column child_transfers.from_unit_id is 'Thôn cũ';
comment on column child_transfers.from_commune_id is 'Xã cũ';
comment on column child_transfers.to_commune_id is 'Xã mới';
comment on column child_transfers.to_unit_id is 'Thôn mới, do xã mới chọn khi nhận';
comment on column child_transfers.audience is 'Các đơn vị được thấy: xã cũ và xã mới';
comment on column child_transfers.state is 'Trạng thái: offered đã báo, taken-in đã nhận, returned trả lại, withdrawn rút lại';
comment on column child_transfers.moved_on is 'Ngày chuyển';
comment on column child_transfers.reason is 'Lý do, ghi chú của xã cũ';
comment on column child_transfers.answer is 'Trả lời của xã mới';
comment on column child_transfers.summary is 'Thông tin tối thiểu để nhận ra trẻ em: họ tên, ngày sinh, giới tính, người chăm sóc';
comment on column child_transfers.offered_at is 'Lúc báo';
comment on column child_transfers.offered_by is 'Người báo';
comment on column child_transfers.decided_at is 'Lúc nhận, trả hoặc rút';
comment on column child_transfers.decided_by is 'Người nhận, trả hoặc rút';
comment on column child_transfers.version is 'Phiên bản bản ghi';
create unique index child_transfers_one_open on child_transfers (locality_id, child_id) where state = 'offered';
create index child_transfers_waiting on child_transfers (locality_id, to_commune_id, state);
do $$
declare
  condition text := format('locality_id = %s and (%s = ''1'' or audience && (%s::uuid[]))', scope_value('app.locality', 'uuid'),
    scope_value('app.whole', 'text'), scope_value('app.units', 'uuid[]'));
begin
  alter table child_transfers enable row level security;
  alter table child_transfers force row level security;
  execute format('create policy scope on child_transfers for all using (%s) with check (%s)', condition, condition);
end $$;
revoke all on child_transfers from public;
grant select, insert, update on child_transfers to mangnon_app;

create table child_papers (
  locality_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  unit_id uuid not null,
  file_id uuid not null,
  kind text not null,
  name text not null,
  number text not null default '',
  issued_on date,
  added_at timestamptz not null,
  added_by uuid not null,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint child_papers_child foreign key (locality_id, child_id) references children (locality_id, id)
);
comment on table child_papers is 'Giấy tờ của trẻ em (bản chụp): khai sinh, giấy xác nhận khuyết tật, kết luận…';
comment on column child_papers.locality_id is 'Địa phương';
comment on column child_papers.id is 'Mã giấy tờ';
comment on column child_papers.child_id is 'Trẻ em';
comment on column child_papers.unit_id is 'Thôn của trẻ em';
comment on column child_papers.file_id is 'Tệp';
comment on column child_papers.kind is 'Loại: birth-certificate, disability-certificate, conclusion, decision, other';
comment on column child_papers.name is 'Tên giấy tờ';
comment on column child_papers.number is 'Số, ký hiệu';
comment on column child_papers.issued_on is 'Ngày cấp';
comment on column child_papers.added_at is 'Lúc thêm';
comment on column child_papers.added_by is 'Người thêm';
comment on column child_papers.removed_at is 'Lúc bỏ';
comment on column child_papers.version is 'Phiên bản bản ghi';
create index child_papers_child on child_papers (locality_id, child_id);
select install_scope_policy('child_papers', 'unit_id');

create table child_assignments (
  locality_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  unit_id uuid not null,
  account_id uuid not null,
  reason text not null,
  from_date date not null,
  to_date date,
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint child_assignments_child foreign key (locality_id, child_id) references children (locality_id, id)
);
comment on table child_assignments is 'Giao theo dõi: người ngoài xã chỉ thấy phần nhạy cảm của trẻ em được giao';
comment on column child_assignments.locality_id is 'Địa phương';
comment on column child_assignments.id is 'Mã dòng';
comment on column child_assignments.child_id is 'Trẻ em';
comment on column child_assignments.unit_id is 'Thôn của trẻ em';
comment on column child_assignments.account_id is 'Người được giao';
comment on column child_assignments.reason is 'Lý do giao';
comment on column child_assignments.from_date is 'Từ ngày';
comment on column child_assignments.to_date is 'Đến trước ngày';
comment on column child_assignments.assigned_by is 'Người giao';
comment on column child_assignments.assigned_at is 'Lúc giao';
comment on column child_assignments.version is 'Phiên bản bản ghi';
create index child_assignments_child on child_assignments (locality_id, child_id);
create index child_assignments_account on child_assignments (locality_id, account_id);
select install_scope_policy('child_assignments', 'unit_id');

create table child_views (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  account_id uuid not null,
  shared boolean not null default false,
  name text not null,
  view jsonb not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (locality_id, id)
);
comment on table child_views is 'Cách xem đã lưu của danh sách trẻ em: cột, thứ tự, bộ lọc; của riêng mình hoặc chung cả đơn vị';
comment on column child_views.locality_id is 'Địa phương';
comment on column child_views.id is 'Mã cách xem';
comment on column child_views.unit_id is 'Đơn vị của người lưu';
comment on column child_views.account_id is 'Người lưu';
comment on column child_views.shared is 'Chung cho đơn vị';
comment on column child_views.name is 'Tên cách xem';
comment on column child_views.view is 'Cột, bề rộng, thứ tự, bộ lọc (không chứa tên trẻ em)';
comment on column child_views.created_at is 'Lúc lưu';
comment on column child_views.version is 'Phiên bản bản ghi';
create index child_views_unit on child_views (locality_id, unit_id);
select install_scope_policy('child_views', 'unit_id', 'select, insert, update, delete');
