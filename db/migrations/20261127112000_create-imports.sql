-- Import of lists of children (nhập từ tệp): the list as it was read, what people said of it, and every row judged before
-- anything is written into the register.

create table child_imports (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null constraint child_imports_unit references units (id),
  state text not null default 'reading' constraint child_imports_state_known
    check (state in ('reading', 'refused', 'open', 'judging', 'committing', 'done', 'undoing', 'undone', 'discarded')),
  step text not null default 'file' constraint child_imports_step_known
    check (step in ('file', 'sheets', 'columns', 'repair', 'result')),
  file_id uuid not null,
  file_name text not null,
  file_size integer not null,
  file_sha256 bytea not null,
  file_kind text constraint child_imports_kind_known check (file_kind in ('xlsx', 'xls', 'text')),
  encoding text,
  separator text,
  problem text,
  found jsonb not null default '[]' constraint child_imports_found_list check (jsonb_typeof(found) = 'array'),
  chosen jsonb not null default '[]' constraint child_imports_chosen_list check (jsonb_typeof(chosen) = 'array'),
  options jsonb not null,
  repairs jsonb not null default '[]' constraint child_imports_repairs_list check (jsonb_typeof(repairs) = 'array'),
  counts jsonb not null default '{}' constraint child_imports_counts_object check (jsonb_typeof(counts) = 'object'),
  job_id uuid,
  started_at timestamptz not null,
  started_by uuid not null,
  touched_at timestamptz not null,
  committed_at timestamptz,
  committed_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  undone jsonb,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint child_imports_undone_after check (undone_at is null or committed_at is not null)
);
comment on table child_imports is 'Lần nhập một danh sách trẻ em từ tệp: đang ở bước nào, người nhập đã chọn gì';
comment on column child_imports.locality_id is 'Địa phương';
comment on column child_imports.id is 'Mã lần nhập; hồ sơ được nhập mang mã này (children.batch_id)';
comment on column child_imports.unit_id is 'Đơn vị nhập (xã; hoặc cấp trên khi một người ghi cho nhiều xã)';
comment on column child_imports.state is 'Trạng thái: reading đang đọc, refused tệp bị từ chối, open đang làm, judging đang thử, committing đang ghi, done đã ghi, undoing đang hoàn tác, undone đã hoàn tác, discarded đã bỏ';
comment on column child_imports.step is 'Bước: file tệp, sheets trang tính, columns cột, repair sửa, result kết quả';
comment on column child_imports.file_id is 'Tệp gốc (stored_files)';
comment on column child_imports.file_name is 'Tên tệp';
comment on column child_imports.file_size is 'Cỡ tệp, byte';
comment on column child_imports.file_sha256 is 'SHA-256 của tệp: cùng một tệp gửi hai lần thì được nhắc';
comment on column child_imports.file_kind is 'Loại tệp theo nội dung: xlsx, xls, text';
comment on column child_imports.encoding is 'Bảng mã của tệp văn bản (CSV)';
comment on column child_imports.separator is 'Dấu ngăn ô của tệp văn bản';
comment on column child_imports.problem is 'Mã lý do tệp bị từ chối hoặc việc nền hỏng';
comment on column child_imports.found is 'Các trang tính tìm thấy: tên, ẩn hay không, tiêu đề đề nghị, bảng mã từng cột';
comment on column child_imports.chosen is 'Các trang tính người nhập lấy: hàng tiêu đề, các cột và trường của từng cột';
comment on column child_imports.options is 'Điều người nhập nói cho cả danh sách: thôn mặc định, ở từ ngày, xác nhận hoàn cảnh';
comment on column child_imports.repairs is 'Các cách sửa đã dùng, theo thứ tự';
comment on column child_imports.counts is 'Số dòng của từng nhóm';
comment on column child_imports.job_id is 'Việc nền gần nhất';
comment on column child_imports.started_at is 'Lúc gửi tệp';
comment on column child_imports.started_by is 'Người gửi';
comment on column child_imports.touched_at is 'Lúc có người làm gần nhất: 30 ngày sau thì xóa các dòng đã đọc';
comment on column child_imports.committed_at is 'Lúc bắt đầu ghi vào sổ';
comment on column child_imports.committed_by is 'Người quyết định ghi';
comment on column child_imports.undone_at is 'Lúc hoàn tác';
comment on column child_imports.undone_by is 'Người hoàn tác';
comment on column child_imports.undone is 'Kết quả hoàn tác: số hồ sơ đã rút, hồ sơ giữ lại và lý do';
comment on column child_imports.version is 'Phiên bản bản ghi';
create index child_imports_unit_time on child_imports (locality_id, unit_id, started_at);
create index child_imports_file on child_imports (locality_id, unit_id, file_sha256);
create index child_imports_touched on child_imports (locality_id, touched_at);
select install_scope_policy('child_imports', 'unit_id');

create table child_import_chunks (
  locality_id uuid not null,
  import_id uuid not null,
  sheet smallint not null,
  chunk integer not null,
  unit_id uuid not null,
  rows integer not null,
  body bytea not null,
  primary key (locality_id, import_id, sheet, chunk),
  constraint child_import_chunks_import foreign key (locality_id, import_id) references child_imports (locality_id, id)
);
comment on table child_import_chunks is 'Các hàng của tệp đúng như đã đọc, nén từng vài trăm hàng: không bao giờ sửa';
comment on column child_import_chunks.locality_id is 'Địa phương';
comment on column child_import_chunks.import_id is 'Lần nhập';
comment on column child_import_chunks.sheet is 'Trang tính, từ 0';
comment on column child_import_chunks.chunk is 'Thứ tự mẻ trong trang, từ 0';
comment on column child_import_chunks.unit_id is 'Đơn vị nhập';
comment on column child_import_chunks.rows is 'Số hàng';
comment on column child_import_chunks.body is 'Các hàng: JSON nén deflate';
select install_scope_policy('child_import_chunks', 'unit_id', 'select, insert, delete');

create table child_import_rows (
  locality_id uuid not null,
  import_id uuid not null,
  seq integer not null,
  unit_id uuid not null,
  sheet smallint not null,
  row integer not null,
  pile text not null constraint child_import_rows_pile_known check
    (pile in ('ready', 'mend', 'doubtful', 'duplicate', 'left-out', 'not-a-row', 'entered', 'refused', 'withdrawn')),
  not_row text,
  texts jsonb not null,
  child jsonb,
  findings jsonb not null default '[]',
  groups text[] not null default '{}',
  alike jsonb not null default '[]',
  child_id uuid,
  name text not null default '',
  name_key text collate "C" not null default '',
  given_key text collate "C" not null default '',
  birth_year smallint,
  version integer not null default 1,
  primary key (locality_id, import_id, seq),
  constraint child_import_rows_import foreign key (locality_id, import_id) references child_imports (locality_id, id)
) with (fillfactor = 70);
comment on table child_import_rows is 'Từng dòng của danh sách sau khi xét: thuộc nhóm nào, vì sao, sẽ ghi gì. Suy lại được từ tệp, ô sửa và cách sửa';
comment on column child_import_rows.locality_id is 'Địa phương';
comment on column child_import_rows.import_id is 'Lần nhập';
comment on column child_import_rows.seq is 'Thứ tự trong lần nhập, từ 1';
comment on column child_import_rows.unit_id is 'Đơn vị nhập';
comment on column child_import_rows.sheet is 'Trang tính, từ 0';
comment on column child_import_rows.row is 'Hàng trong trang tính';
comment on column child_import_rows.pile is 'Nhóm: ready sẵn sàng, mend cần sửa, doubtful cần xem, duplicate nghi trùng, left-out không nhập, not-a-row không phải trẻ em, entered đã ghi, refused bị từ chối lúc ghi, withdrawn đã hoàn tác';
comment on column child_import_rows.not_row is 'Vì sao không phải một trẻ em: tiêu đề, cộng, chữ ký…';
comment on column child_import_rows.texts is 'Các ô đã giải mã: [[cột, trường, chữ]]';
comment on column child_import_rows.child is 'Trẻ em sẽ được ghi; trống khi chưa đọc được';
comment on column child_import_rows.findings is 'Điều cần sửa, cần xem, đã đổi: [{level, field, code, text, params, group}]';
comment on column child_import_rows.groups is 'Khóa các nhóm sửa mà dòng thuộc về';
comment on column child_import_rows.alike is 'Ai giống: dòng khác trong danh sách hoặc hồ sơ trong phạm vi của người nhập';
comment on column child_import_rows.child_id is 'Mã hồ sơ dành cho dòng';
comment on column child_import_rows.name is 'Họ tên như đọc được';
comment on column child_import_rows.name_key is 'Khóa tìm của họ tên, không dấu';
comment on column child_import_rows.given_key is 'Khóa của tiếng cuối, không dấu (so trùng)';
comment on column child_import_rows.birth_year is 'Năm sinh (so trùng)';
comment on column child_import_rows.version is 'Phiên bản bản ghi';
create index child_import_rows_pile on child_import_rows (locality_id, import_id, pile, seq);
create index child_import_rows_given on child_import_rows (locality_id, import_id, given_key, birth_year);
select install_scope_policy('child_import_rows', 'unit_id', 'select, insert, update, delete');

create table child_import_edits (
  locality_id uuid not null,
  import_id uuid not null,
  sheet smallint not null,
  row integer not null,
  unit_id uuid not null,
  edits jsonb not null default '{}' constraint child_import_edits_object check (jsonb_typeof(edits) = 'object'),
  choice text constraint child_import_edits_choice_known check (choice in ('take', 'skip')),
  edited_at timestamptz not null,
  edited_by uuid not null,
  primary key (locality_id, import_id, sheet, row),
  constraint child_import_edits_import foreign key (locality_id, import_id) references child_imports (locality_id, id)
);
comment on table child_import_edits is 'Ô mà người nhập sửa tay và quyết định cho từng dòng: lớp riêng, không ghi đè lên tệp';
comment on column child_import_edits.locality_id is 'Địa phương';
comment on column child_import_edits.import_id is 'Lần nhập';
comment on column child_import_edits.sheet is 'Trang tính, từ 0';
comment on column child_import_edits.row is 'Hàng trong trang tính';
comment on column child_import_edits.unit_id is 'Đơn vị nhập';
comment on column child_import_edits.edits is 'Ô đã sửa: {trường: chữ}';
comment on column child_import_edits.choice is 'Quyết định: take vẫn nhập, skip không nhập; trống khi chưa quyết';
comment on column child_import_edits.edited_at is 'Lúc sửa gần nhất';
comment on column child_import_edits.edited_by is 'Người sửa gần nhất';
select install_scope_policy('child_import_edits', 'unit_id', 'select, insert, update, delete');

create table import_column_memories (
  locality_id uuid not null,
  unit_id uuid not null constraint import_column_memories_unit references units (id),
  title_key text not null,
  field text,
  used_at timestamptz not null,
  used_by uuid not null,
  primary key (locality_id, unit_id, title_key)
);
comment on table import_column_memories is 'Đơn vị đã nói cột có tiêu đề này là trường nào: lần sau đoán đúng ngay';
comment on column import_column_memories.locality_id is 'Địa phương';
comment on column import_column_memories.unit_id is 'Đơn vị nhập';
comment on column import_column_memories.title_key is 'Tiêu đề không dấu, cả các hàng trên; “#2” cho cột thứ hai cùng tiêu đề';
comment on column import_column_memories.field is 'Trường; trống: cột không lấy';
comment on column import_column_memories.used_at is 'Lúc dùng gần nhất';
comment on column import_column_memories.used_by is 'Người dùng gần nhất';
select install_scope_policy('import_column_memories', 'unit_id', 'select, insert, update, delete');

create table import_value_memories (
  locality_id uuid not null,
  unit_id uuid not null constraint import_value_memories_unit references units (id),
  field text not null,
  text_key text not null,
  meaning text,
  used_at timestamptz not null,
  used_by uuid not null,
  primary key (locality_id, unit_id, field, text_key)
);
comment on table import_value_memories is 'Đơn vị đã nói chữ này trong cột nghĩa là gì: tên thôn viết khác, dân tộc viết tắt';
comment on column import_value_memories.locality_id is 'Địa phương';
comment on column import_value_memories.unit_id is 'Đơn vị nhập';
comment on column import_value_memories.field is 'Trường';
comment on column import_value_memories.text_key is 'Chữ trong ô, không dấu, không dấu cách';
comment on column import_value_memories.meaning is 'Mã, mã đơn vị; trống: để trống ô';
comment on column import_value_memories.used_at is 'Lúc dùng gần nhất';
comment on column import_value_memories.used_by is 'Người dùng gần nhất';
select install_scope_policy('import_value_memories', 'unit_id', 'select, insert, update, delete');
