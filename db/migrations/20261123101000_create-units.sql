-- Units and offices in one tree; types, levels, names, codes and places in the tree are dated data.

create table unit_types (
  code text primary key,
  name text not null,
  kind text not null constraint unit_types_kind_known check (kind in ('authority', 'office', 'organisation', 'hamlet')),
  level smallint not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  constraint unit_types_period check (valid_to is null or valid_to > valid_from)
);
comment on table unit_types is 'Loại đơn vị (danh mục có thời hạn): tỉnh, huyện, xã, thị trấn, phòng, đoàn thể, thôn…';
comment on column unit_types.code is 'Mã loại đơn vị';
comment on column unit_types.name is 'Tên loại đơn vị';
comment on column unit_types.kind is 'Nhóm: authority (Ủy ban nhân dân), office (cơ quan chuyên môn), organisation (đoàn thể, hội), hamlet (thôn, khu phố)';
comment on column unit_types.level is 'Cấp trong cây: 1 tỉnh, 2 huyện, 3 xã, 4 thôn; dữ liệu, không phải mã';
comment on column unit_types.valid_from is 'Có từ ngày';
comment on column unit_types.valid_to is 'Hết từ ngày (không tính ngày này)';
comment on column unit_types.source is 'Nguồn của dữ kiện';

create table units (
  id uuid primary key,
  locality_id uuid not null constraint units_locality references localities (id),
  created_at timestamptz not null
);
comment on table units is 'Đơn vị: một thực thể có lịch sử; tên, loại, mã và nơi trực thuộc nằm ở unit_versions';
comment on column units.id is 'Mã định danh của đơn vị';
comment on column units.locality_id is 'Địa phương (mã phân vùng, không phải mã hành chính)';
comment on column units.created_at is 'Lúc ghi vào hệ thống';
create index units_locality on units (locality_id);

create table unit_versions (
  id uuid primary key,
  unit_id uuid not null constraint unit_versions_unit references units (id),
  locality_id uuid not null constraint unit_versions_locality references localities (id),
  valid_from date not null,
  valid_to date,
  name text not null,
  short_name text not null,
  type_code text not null constraint unit_versions_type references unit_types (code),
  official_code text,
  parent_id uuid constraint unit_versions_parent references units (id),
  aliases text[] not null default '{}',
  constraint unit_versions_period check (valid_to is null or valid_to > valid_from),
  constraint unit_versions_not_own_parent check (parent_id is distinct from unit_id),
  constraint unit_versions_one_at_a_time exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&),
  constraint unit_versions_code_once exclude using gist (locality_id with =, official_code with =, daterange(valid_from, valid_to) with &&)
    where (official_code is not null)
);
comment on table unit_versions is 'Đơn vị theo thời gian: mỗi dòng là tên, loại, mã, nơi trực thuộc trong một khoảng ngày';
comment on column unit_versions.id is 'Mã dòng';
comment on column unit_versions.unit_id is 'Đơn vị';
comment on column unit_versions.locality_id is 'Địa phương';
comment on column unit_versions.valid_from is 'Hiệu lực từ ngày';
comment on column unit_versions.valid_to is 'Hết hiệu lực từ ngày (không tính ngày này)';
comment on column unit_versions.name is 'Tên đầy đủ';
comment on column unit_versions.short_name is 'Tên gọn dùng trên màn hình và trong bảng';
comment on column unit_versions.type_code is 'Loại đơn vị';
comment on column unit_versions.official_code is 'Mã hành chính chính thức; khóa thật là (mã, hiệu lực từ), vì mã cũ được dùng lại';
comment on column unit_versions.parent_id is 'Đơn vị cấp trên trực tiếp trong khoảng này';
comment on column unit_versions.aliases is 'Các cách viết khác, để nhận ra trong văn bản';
create index unit_versions_unit on unit_versions (unit_id, valid_from);
create index unit_versions_locality on unit_versions (locality_id, valid_from);
create index unit_versions_parent on unit_versions (parent_id);

create table unit_changes (
  id uuid primary key,
  locality_id uuid not null constraint unit_changes_locality references localities (id),
  kind text not null constraint unit_changes_kind_known check (kind in ('create', 'rename', 'merge', 'split', 're-parent', 'end')),
  effective_on date not null,
  document text not null,
  unit_ids uuid[] not null,
  preview jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);
comment on table unit_changes is 'Lần thay đổi đơn vị: lập, đổi tên, nhập, chia, chuyển trực thuộc, giải thể';
comment on column unit_changes.id is 'Mã lần thay đổi';
comment on column unit_changes.locality_id is 'Địa phương';
comment on column unit_changes.kind is 'Kiểu thay đổi';
comment on column unit_changes.effective_on is 'Hiệu lực từ ngày';
comment on column unit_changes.document is 'Văn bản quyết định';
comment on column unit_changes.unit_ids is 'Mọi đơn vị mà lần thay đổi động đến';
comment on column unit_changes.preview is 'Nội dung người ghi đã xem và xác nhận: đơn vị hết, đơn vị lập, đổi tên, chuyển (theo tên lúc đó)';
comment on column unit_changes.recorded_at is 'Lúc ghi';
comment on column unit_changes.recorded_by is 'Người ghi (tài khoản)';
create index unit_changes_locality on unit_changes (locality_id, effective_on);

create table unit_successions (
  change_id uuid not null constraint unit_successions_change references unit_changes (id),
  from_unit_id uuid not null constraint unit_successions_from references units (id),
  to_unit_id uuid not null constraint unit_successions_to references units (id),
  partial boolean not null default false,
  primary key (change_id, from_unit_id, to_unit_id)
);
comment on table unit_successions is 'Kế thừa giữa các đơn vị: đơn vị cũ → đơn vị mới trong một lần thay đổi';
comment on column unit_successions.change_id is 'Lần thay đổi';
comment on column unit_successions.from_unit_id is 'Đơn vị cũ';
comment on column unit_successions.to_unit_id is 'Đơn vị mới';
comment on column unit_successions.partial is 'Chỉ một phần được nhập vào đơn vị mới';
create index unit_successions_to on unit_successions (to_unit_id);
create index unit_successions_from on unit_successions (from_unit_id);

alter table localities add column tree_version integer not null default 1;
comment on column localities.tree_version is 'Tăng mỗi lần cây đơn vị đổi: bản cây trong bộ nhớ cũ hơn thì đọc lại';

grant select on unit_types, units, unit_versions, unit_changes, unit_successions to mangnon_app;
grant insert on units, unit_versions, unit_changes, unit_successions to mangnon_app;
grant update (valid_to) on unit_versions to mangnon_app;
-- Only for a version that began on the very day of a further change and is replaced by it; ended ones stay for good.
grant delete on unit_versions to mangnon_app;
do $$
begin
  execute format('create policy own_tree_changed on localities for update using (id = %1$s) with check (id = %1$s)',
    scope_value('app.locality', 'uuid'));
end $$;
grant update (tree_version) on localities to mangnon_app;

insert into unit_types (code, name, kind, level, valid_from, valid_to, source) values
  ('tinh', 'Tỉnh', 'authority', 1, '1900-01-01', null, 'Luật Tổ chức chính quyền địa phương'),
  ('thanh-pho-tw', 'Thành phố trực thuộc trung ương', 'authority', 1, '1900-01-01', null, 'Luật Tổ chức chính quyền địa phương'),
  ('huyen', 'Huyện', 'authority', 2, '1900-01-01', '2025-07-01', 'Hết từ 01/7/2025 (chính quyền hai cấp)'),
  ('quan', 'Quận', 'authority', 2, '1900-01-01', '2025-07-01', 'Hết từ 01/7/2025 (chính quyền hai cấp)'),
  ('thi-xa', 'Thị xã', 'authority', 2, '1900-01-01', '2025-07-01', 'Hết từ 01/7/2025 (chính quyền hai cấp)'),
  ('thanh-pho-thuoc-tinh', 'Thành phố thuộc tỉnh', 'authority', 2, '1900-01-01', '2025-07-01', 'Hết từ 01/7/2025 (chính quyền hai cấp)'),
  ('xa', 'Xã', 'authority', 3, '1900-01-01', null, 'Luật Tổ chức chính quyền địa phương'),
  ('thi-tran', 'Thị trấn', 'authority', 3, '1900-01-01', '2025-07-01', 'Hết từ 01/7/2025 (chính quyền hai cấp)'),
  ('phuong', 'Phường', 'authority', 3, '1900-01-01', null, 'Luật Tổ chức chính quyền địa phương'),
  ('dac-khu', 'Đặc khu', 'authority', 3, '2025-07-01', null, 'Luật Tổ chức chính quyền địa phương 2025'),
  ('thon', 'Thôn', 'hamlet', 4, '1900-01-01', null, 'Tổ chức dưới cấp xã'),
  ('khu-pho', 'Khu phố', 'hamlet', 4, '1900-01-01', null, 'Tổ chức dưới cấp xã'),
  ('so', 'Sở', 'office', 1, '1900-01-01', null, 'Cơ quan chuyên môn cấp tỉnh'),
  ('phong-huyen', 'Phòng chuyên môn thuộc Ủy ban nhân dân huyện', 'office', 2, '1900-01-01', '2025-07-01', 'Cơ quan chuyên môn cấp huyện'),
  ('phong-xa', 'Phòng chuyên môn thuộc Ủy ban nhân dân xã', 'office', 3, '2025-07-01', null, 'Cơ quan chuyên môn cấp xã sau 01/7/2025'),
  ('tram-y-te', 'Trạm Y tế', 'office', 3, '1900-01-01', null, 'Thông tư 43/2025/TT-BYT'),
  ('cong-an', 'Công an', 'office', 2, '1900-01-01', null, 'Luật Công an nhân dân'),
  ('doan-the', 'Mặt trận, đoàn thể, hội', 'organisation', 2, '1900-01-01', null, 'Mặt trận Tổ quốc và các tổ chức thành viên');
