-- Cleaning of the register's data (VB 2513/LĐTBXH-TTTT of 14/7/2022): what the police said of personal numbers, the lists that
-- went out to be filled in, and what came back of them.

alter table children add column number_check text constraint children_number_check_known
  check (number_check in ('matches', 'differs', 'not-found'));
comment on column children.number_check is 'Kết quả công an đối chiếu số định danh đang ghi: matches đúng, differs sai, not-found không tìm thấy; trống khi chưa đối chiếu số này';

create function forget_number_check() returns trigger language plpgsql as $$
begin
  new.number_check := null;
  return new;
end $$;
comment on function forget_number_check() is 'Số định danh đổi thì kết quả đối chiếu của số cũ không còn nói về số mới';
create trigger children_forget_number_check before update of personal_id on children
  for each row when (old.personal_id is distinct from new.personal_id) execute function forget_number_check();

create table child_number_checks (
  locality_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  unit_id uuid not null constraint child_number_checks_unit references units (id),
  personal_id text not null,
  result text not null constraint child_number_checks_result_known check (result in ('matches', 'differs', 'not-found')),
  checked_on date not null,
  officer text not null,
  paper text not null default '',
  batch_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (locality_id, id),
  constraint child_number_checks_child foreign key (locality_id, child_id) references children (locality_id, id)
);
comment on table child_number_checks is 'Kết quả công an đối chiếu số định danh của trẻ em';
comment on column child_number_checks.locality_id is 'Địa phương';
comment on column child_number_checks.id is 'Mã dòng';
comment on column child_number_checks.child_id is 'Trẻ em';
comment on column child_number_checks.unit_id is 'Thôn của trẻ em lúc ghi';
comment on column child_number_checks.personal_id is 'Số định danh đã đối chiếu: số đổi thì phải đối chiếu lại';
comment on column child_number_checks.result is 'Kết quả: matches đúng, differs sai, not-found không tìm thấy';
comment on column child_number_checks.checked_on is 'Ngày đối chiếu';
comment on column child_number_checks.officer is 'Cán bộ công an đã đối chiếu';
comment on column child_number_checks.paper is 'Văn bản, biên bản ghi kết quả';
comment on column child_number_checks.batch_id is 'Lần nhập kết quả';
comment on column child_number_checks.recorded_by is 'Người ghi';
comment on column child_number_checks.recorded_at is 'Lúc ghi';
comment on column child_number_checks.withdrawn_at is 'Lúc hoàn tác; trống khi còn giá trị';
create index child_number_checks_child on child_number_checks (locality_id, child_id);
create index child_number_checks_batch on child_number_checks (locality_id, batch_id);
select install_scope_policy('child_number_checks', 'unit_id');

create table cleaning_lines (
  locality_id uuid not null,
  export_id uuid not null,
  line integer not null,
  key text not null,
  unit_id uuid not null constraint cleaning_lines_unit references units (id),
  child_id uuid not null,
  version integer not null,
  list text not null
    constraint cleaning_lines_list_known check (list in ('personal-id', 'fitting-personal-id', 'required-fields', 'police-check')),
  sent jsonb not null constraint cleaning_lines_sent_object check (jsonb_typeof(sent) = 'object'),
  made_at timestamptz not null,
  primary key (locality_id, export_id, line),
  constraint cleaning_lines_export foreign key (locality_id, export_id) references exports (locality_id, id),
  constraint cleaning_lines_child foreign key (locality_id, child_id) references children (locality_id, id)
);
comment on table cleaning_lines is 'Từng dòng của tệp rà dữ liệu đã gửi đi: mã dòng là của trẻ em nào, lúc gửi sổ ghi gì';
comment on column cleaning_lines.locality_id is 'Địa phương';
comment on column cleaning_lines.export_id is 'Lần xuất';
comment on column cleaning_lines.line is 'Thứ tự trong tệp, từ 1';
comment on column cleaning_lines.key is 'Mã dòng in trong tệp: số sổ, năm và phần ngẫu nhiên';
comment on column cleaning_lines.unit_id is 'Thôn của trẻ em lúc gửi';
comment on column cleaning_lines.child_id is 'Trẻ em';
comment on column cleaning_lines.version is 'Phiên bản hồ sơ lúc gửi';
comment on column cleaning_lines.list is 'Danh sách rà: personal-id chưa có số, fitting-personal-id số sai, required-fields thiếu dữ liệu, police-check cần công an xác minh';
comment on column cleaning_lines.sent is 'Giá trị trong sổ lúc gửi, của các ô để điền';
comment on column cleaning_lines.made_at is 'Lúc lập tệp';
create unique index cleaning_lines_key on cleaning_lines (locality_id, key);
select install_scope_policy('cleaning_lines', 'unit_id', 'select, insert, delete');

create table cleaning_returns (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null constraint cleaning_returns_unit references units (id),
  state text not null default 'reading'
    constraint cleaning_returns_state_known check (state in ('reading', 'refused', 'open', 'done', 'undone', 'discarded')),
  file_id uuid not null,
  file_name text not null,
  problem text,
  ignored jsonb not null default '[]' constraint cleaning_returns_ignored_list check (jsonb_typeof(ignored) = 'array'),
  job_id uuid,
  sent_at timestamptz not null,
  sent_by uuid not null,
  committed_at timestamptz,
  committed_by uuid,
  changed integer,
  checked integer,
  undone_at timestamptz,
  undone_by uuid,
  restored integer,
  kept integer,
  version integer not null default 1,
  primary key (locality_id, id)
);
comment on table cleaning_returns is 'Tệp rà dữ liệu đã điền gửi trở lại';
comment on column cleaning_returns.locality_id is 'Địa phương';
comment on column cleaning_returns.id is 'Mã lần gửi lại; các thay đổi trong sổ mang mã này (child_events.batch_id)';
comment on column cleaning_returns.unit_id is 'Đơn vị gửi lại';
comment on column cleaning_returns.state is 'Trạng thái: reading đang đọc, refused tệp bị từ chối, open đang xem, done đã ghi, undone đã hoàn tác, discarded đã bỏ';
comment on column cleaning_returns.file_id is 'Tệp (stored_files)';
comment on column cleaning_returns.file_name is 'Tên tệp';
comment on column cleaning_returns.problem is 'Mã lý do tệp bị từ chối';
comment on column cleaning_returns.ignored is 'Tiêu đề các cột của tệp không được nhận';
comment on column cleaning_returns.job_id is 'Việc nền đọc tệp';
comment on column cleaning_returns.sent_at is 'Lúc gửi';
comment on column cleaning_returns.sent_by is 'Người gửi';
comment on column cleaning_returns.committed_at is 'Lúc ghi vào sổ';
comment on column cleaning_returns.committed_by is 'Người ghi';
comment on column cleaning_returns.changed is 'Số hồ sơ đã sửa';
comment on column cleaning_returns.checked is 'Số kết quả đối chiếu đã ghi';
comment on column cleaning_returns.undone_at is 'Lúc hoàn tác';
comment on column cleaning_returns.undone_by is 'Người hoàn tác';
comment on column cleaning_returns.restored is 'Số hồ sơ trở lại như trước';
comment on column cleaning_returns.kept is 'Số hồ sơ giữ nguyên vì đã có người sửa sau đó';
comment on column cleaning_returns.version is 'Phiên bản bản ghi';
create index cleaning_returns_unit_time on cleaning_returns (locality_id, unit_id, sent_at);
select install_scope_policy('cleaning_returns', 'unit_id');

create table cleaning_return_rows (
  locality_id uuid not null,
  return_id uuid not null,
  seq integer not null,
  unit_id uuid not null,
  sheet text not null,
  row integer not null,
  key text not null,
  cells jsonb not null constraint cleaning_return_rows_cells_object check (jsonb_typeof(cells) = 'object'),
  outcome jsonb,
  primary key (locality_id, return_id, seq),
  constraint cleaning_return_rows_return foreign key (locality_id, return_id) references cleaning_returns (locality_id, id)
);
comment on table cleaning_return_rows is 'Từng dòng của tệp gửi lại, như đã đọc';
comment on column cleaning_return_rows.locality_id is 'Địa phương';
comment on column cleaning_return_rows.return_id is 'Lần gửi lại';
comment on column cleaning_return_rows.seq is 'Thứ tự trong tệp, từ 1';
comment on column cleaning_return_rows.unit_id is 'Đơn vị gửi lại';
comment on column cleaning_return_rows.sheet is 'Tên trang tính';
comment on column cleaning_return_rows.row is 'Hàng trong trang tính';
comment on column cleaning_return_rows.key is 'Mã dòng đọc được; trống khi ô trống';
comment on column cleaning_return_rows.cells is 'Các ô để điền, theo trường: chữ, loại ô, giá trị gốc';
comment on column cleaning_return_rows.outcome is 'Kết quả lúc ghi vào sổ; trống khi chưa ghi';
select install_scope_policy('cleaning_return_rows', 'unit_id', 'select, insert, update, delete');

comment on column child_events.kind is 'Việc: registered, changed, moved-hamlet, offered, taken-in, moved-out, left, died, turned-16, kept, merged, unmerged, withdrawn, bulk-undone, paper, number-matches, number-differs, number-not-found';
