-- Exports of lists with names of children (sổ xuất dữ liệu): who took what out, why, until when; big ones need a second person.

create table export_serials (
  locality_id uuid not null,
  year integer not null,
  last integer not null,
  primary key (locality_id, year),
  constraint export_serials_counted check (last > 0)
);
comment on table export_serials is 'Số cuối đã dùng trong sổ xuất dữ liệu của từng năm';
comment on column export_serials.locality_id is 'Địa phương';
comment on column export_serials.year is 'Năm';
comment on column export_serials.last is 'Số cuối đã dùng';
select install_scope_policy('export_serials');

create table exports (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null constraint exports_unit references units (id),
  year integer not null,
  serial integer not null,
  form text not null constraint exports_form_known check (form in ('list', 'cleaning', 'hand-over')),
  format text not null constraint exports_format_known check (format in ('xlsx', 'csv', 'docx', 'pdf')),
  filter jsonb not null,
  filter_words text not null,
  sort text not null,
  descending boolean not null default false,
  columns text[] not null,
  purpose text not null,
  purpose_note text not null default '',
  rows_asked integer not null,
  needs_approval boolean not null,
  state text not null
    constraint exports_state_known check (state in ('waiting', 'making', 'ready', 'refused', 'failed', 'recalled', 'expired')),
  requested_by uuid not null,
  requested_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text not null default '',
  job_id uuid,
  rows integer,
  file_id uuid,
  sha256 bytea,
  size integer,
  made_at timestamptz,
  expires_at timestamptz,
  problem text,
  recalled_by uuid,
  recalled_at timestamptz,
  recall_reason text not null default '',
  downloads integer not null default 0,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint exports_serial_once unique (locality_id, year, serial),
  constraint exports_second_person check (decided_by is null or decided_by <> requested_by),
  constraint exports_approved check (not needs_approval or state not in ('making', 'ready', 'expired') or decided_by is not null),
  constraint exports_made check ((made_at is null) = (sha256 is null) and (made_at is null) = (expires_at is null)),
  constraint exports_file_while_ready check ((file_id is not null) = (state = 'ready'))
);
comment on table exports is 'Sổ xuất dữ liệu: mỗi lần đưa danh sách có tên trẻ em ra ngoài hệ thống';
comment on column exports.locality_id is 'Địa phương';
comment on column exports.id is 'Mã lần xuất';
comment on column exports.unit_id is 'Đơn vị của người yêu cầu: quyết định ai thấy dòng này và ai duyệt được';
comment on column exports.year is 'Năm của số trong sổ';
comment on column exports.serial is 'Số trong sổ, đếm lại từ 1 mỗi năm';
comment on column exports.form is 'Hình thức: list danh sách, cleaning tệp rà dữ liệu để điền và nhập lại, hand-over danh sách bàn giao công an';
comment on column exports.format is 'Loại tệp: xlsx, csv, docx, pdf';
comment on column exports.filter is 'Bộ lọc của danh sách lúc yêu cầu';
comment on column exports.filter_words is 'Bộ lọc viết thành lời';
comment on column exports.sort is 'Thứ tự xếp';
comment on column exports.descending is 'Xếp ngược';
comment on column exports.columns is 'Các cột đã chọn';
comment on column exports.purpose is 'Mục đích (mã trong db/reference/export-purposes.json)';
comment on column exports.purpose_note is 'Mục đích nói rõ thêm';
comment on column exports.rows_asked is 'Số trẻ em lúc yêu cầu';
comment on column exports.needs_approval is 'Có cần người thứ hai duyệt không';
comment on column exports.state is 'Trạng thái: waiting chờ duyệt, making đang lập, ready tải được, refused không duyệt, failed không lập được, recalled đã thu hồi, expired hết hạn';
comment on column exports.requested_by is 'Người yêu cầu';
comment on column exports.requested_at is 'Lúc yêu cầu';
comment on column exports.decided_by is 'Người duyệt hoặc không duyệt; không bao giờ là người yêu cầu';
comment on column exports.decided_at is 'Lúc quyết định';
comment on column exports.decision_reason is 'Lý do của quyết định';
comment on column exports.job_id is 'Việc chạy nền lập tệp';
comment on column exports.rows is 'Số trẻ em trong tệp';
comment on column exports.file_id is 'Tệp, còn giữ đến khi hết hạn hoặc thu hồi';
comment on column exports.sha256 is 'SHA-256 của tệp, giữ lại sau khi tệp đã xóa';
comment on column exports.size is 'Cỡ tệp, tính bằng byte';
comment on column exports.made_at is 'Lúc lập xong tệp';
comment on column exports.expires_at is 'Lúc tệp bị xóa';
comment on column exports.problem is 'Mã vấn đề khi không lập được';
comment on column exports.recalled_by is 'Người thu hồi';
comment on column exports.recalled_at is 'Lúc thu hồi';
comment on column exports.recall_reason is 'Lý do thu hồi';
comment on column exports.downloads is 'Số lần đã tải';
comment on column exports.version is 'Phiên bản bản ghi';
create index exports_of_unit on exports (locality_id, unit_id, requested_at desc);
create index exports_of_person on exports (locality_id, requested_by, requested_at desc);
create index exports_to_expire on exports (locality_id, expires_at) where state = 'ready';
select install_scope_policy('exports', 'unit_id');

create table export_downloads (
  locality_id uuid not null,
  id uuid not null,
  export_id uuid not null,
  unit_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (locality_id, id),
  constraint export_downloads_export foreign key (locality_id, export_id) references exports (locality_id, id)
);
comment on table export_downloads is 'Từng lần tải một tệp đã xuất';
comment on column export_downloads.locality_id is 'Địa phương';
comment on column export_downloads.id is 'Mã lần tải';
comment on column export_downloads.export_id is 'Lần xuất';
comment on column export_downloads.unit_id is 'Đơn vị của lần xuất';
comment on column export_downloads.account_id is 'Người tải';
comment on column export_downloads.at is 'Lúc tải';
create index export_downloads_export on export_downloads (locality_id, export_id, at);
select install_scope_policy('export_downloads', 'unit_id', 'select, insert');
