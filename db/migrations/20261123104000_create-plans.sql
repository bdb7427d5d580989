-- The plan of a People's Committee, from draft to ledger of obligations.

create table plans (
  locality_id uuid not null constraint plans_locality references localities (id),
  id uuid not null,
  issuer_unit_id uuid not null constraint plans_issuer references units (id),
  lead_unit_id uuid not null constraint plans_lead references units (id),
  year smallint not null constraint plans_year_range check (year between 1990 and 2100),
  title text not null,
  state text not null default 'draft' constraint plans_state_known check (state in ('draft', 'issued', 'discarded')),
  content jsonb not null,
  number text,
  issued_on date,
  issued_at timestamptz,
  issued_by uuid,
  period_from date not null,
  period_to date not null,
  audience uuid[] not null,
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint plans_period check (period_to >= period_from),
  constraint plans_issued_has_number check (state <> 'issued' or (number is not null and issued_on is not null))
);
comment on table plans is 'Kế hoạch: dự thảo hoặc đã ban hành';
comment on column plans.locality_id is 'Địa phương';
comment on column plans.id is 'Mã kế hoạch';
comment on column plans.issuer_unit_id is 'Đơn vị ban hành (Ủy ban nhân dân)';
comment on column plans.lead_unit_id is 'Cơ quan đầu mối theo dõi, tổng hợp';
comment on column plans.year is 'Năm kế hoạch';
comment on column plans.title is 'Trích yếu';
comment on column plans.state is 'Trạng thái: draft dự thảo, issued đã ban hành, discarded đã bỏ';
comment on column plans.content is 'Nội dung có cấu trúc (PlanContent): căn cứ, mục, chỉ tiêu, nhiệm vụ, thời hạn, nơi nhận, kèm dòng nguồn';
comment on column plans.number is 'Số, ký hiệu do văn thư cấp';
comment on column plans.issued_on is 'Ngày ban hành';
comment on column plans.issued_at is 'Lúc ghi ban hành';
comment on column plans.issued_by is 'Người ghi ban hành';
comment on column plans.period_from is 'Kỳ kế hoạch từ ngày';
comment on column plans.period_to is 'Kỳ kế hoạch đến hết ngày';
comment on column plans.audience is 'Các đơn vị được thấy: đơn vị ban hành, đầu mối và, khi đã ban hành, mọi đơn vị có việc';
comment on column plans.created_at is 'Lúc lập';
comment on column plans.created_by is 'Người lập';
comment on column plans.changed_at is 'Lúc sửa gần nhất';
comment on column plans.version is 'Phiên bản bản ghi';
create unique index plans_issued_once on plans (locality_id, issuer_unit_id, year, number) where state = 'issued';

create table plan_sources (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  audience uuid[] not null,
  file_id uuid,
  file_name text not null,
  via text constraint plan_sources_via_known check (via in ('text', 'docx', 'pdf-text', 'ocr')),
  lines jsonb not null default '[]',
  confidence numeric,
  job_id uuid,
  created_at timestamptz not null,
  primary key (locality_id, id),
  constraint plan_sources_plan foreign key (locality_id, plan_id) references plans (locality_id, id)
);
comment on table plan_sources is 'Văn bản nguồn của dự thảo kế hoạch và các dòng đã đọc được';
comment on column plan_sources.locality_id is 'Địa phương';
comment on column plan_sources.id is 'Mã nguồn';
comment on column plan_sources.plan_id is 'Kế hoạch';
comment on column plan_sources.audience is 'Các đơn vị được thấy';
comment on column plan_sources.file_id is 'Tệp gốc';
comment on column plan_sources.file_name is 'Tên tệp hoặc tên văn bản';
comment on column plan_sources.via is 'Cách đọc: chữ, docx, lớp chữ của PDF, nhận dạng ảnh';
comment on column plan_sources.lines is 'Các dòng {no, text, page}';
comment on column plan_sources.confidence is 'Độ tin cậy nhận dạng, 0–100';
comment on column plan_sources.job_id is 'Việc chạy nền đã đọc tệp';
comment on column plan_sources.created_at is 'Lúc ghi';
create index plan_sources_plan_idx on plan_sources (locality_id, plan_id);

create table plan_targets (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  audience uuid[] not null,
  position smallint not null,
  statement text not null,
  short_name text not null,
  comparison text not null constraint plan_targets_comparison_known check (comparison in ('lt', 'le', 'eq', 'ge', 'gt')),
  value numeric not null,
  measure_unit text not null,
  numerator_name text not null,
  denominator_name text not null,
  primary key (locality_id, id),
  constraint plan_targets_plan foreign key (locality_id, plan_id) references plans (locality_id, id)
);
comment on table plan_targets is 'Chỉ tiêu của kế hoạch đã ban hành';
comment on column plan_targets.locality_id is 'Địa phương';
comment on column plan_targets.id is 'Mã chỉ tiêu';
comment on column plan_targets.plan_id is 'Kế hoạch';
comment on column plan_targets.audience is 'Các đơn vị được thấy';
comment on column plan_targets.position is 'Thứ tự';
comment on column plan_targets.statement is 'Nội dung chỉ tiêu';
comment on column plan_targets.short_name is 'Tên gọn trên màn hình';
comment on column plan_targets.comparison is 'So sánh: lt dưới, le không quá, eq bằng, ge ít nhất, gt trên';
comment on column plan_targets.value is 'Giá trị phải đạt';
comment on column plan_targets.measure_unit is 'Đơn vị tính';
comment on column plan_targets.numerator_name is 'Tên tử số';
comment on column plan_targets.denominator_name is 'Tên mẫu số';
create index plan_targets_plan_idx on plan_targets (locality_id, plan_id);

create table plan_duties (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  audience uuid[] not null,
  position smallint not null,
  section text not null,
  content text not null,
  short_name text not null,
  primary key (locality_id, id),
  constraint plan_duties_plan foreign key (locality_id, plan_id) references plans (locality_id, id)
);
comment on table plan_duties is 'Nhiệm vụ của kế hoạch đã ban hành';
comment on column plan_duties.locality_id is 'Địa phương';
comment on column plan_duties.id is 'Mã nhiệm vụ';
comment on column plan_duties.plan_id is 'Kế hoạch';
comment on column plan_duties.audience is 'Các đơn vị được thấy';
comment on column plan_duties.position is 'Thứ tự trong kế hoạch';
comment on column plan_duties.section is 'Số mục của chính kế hoạch, ví dụ VI.1';
comment on column plan_duties.content is 'Nội dung nhiệm vụ';
comment on column plan_duties.short_name is 'Tên gọn trên màn hình';
create index plan_duties_plan_idx on plan_duties (locality_id, plan_id);

create table plan_duty_units (
  locality_id uuid not null,
  duty_id uuid not null,
  unit_id uuid not null constraint plan_duty_units_unit references units (id),
  part text not null constraint plan_duty_units_part_known check (part in ('responsible', 'cooperating')),
  audience uuid[] not null,
  primary key (locality_id, duty_id, unit_id),
  constraint plan_duty_units_duty foreign key (locality_id, duty_id) references plan_duties (locality_id, id)
);
comment on table plan_duty_units is 'Đơn vị chủ trì và phối hợp của từng nhiệm vụ';
comment on column plan_duty_units.locality_id is 'Địa phương';
comment on column plan_duty_units.duty_id is 'Nhiệm vụ';
comment on column plan_duty_units.unit_id is 'Đơn vị';
comment on column plan_duty_units.part is 'Vai: responsible chủ trì, cooperating phối hợp';
comment on column plan_duty_units.audience is 'Các đơn vị được thấy';

create table plan_measures (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  duty_id uuid not null,
  audience uuid[] not null,
  position smallint not null,
  name text not null,
  measure_unit text not null,
  aggregation text not null default 'sum' constraint plan_measures_aggregation_known check (aggregation in ('sum', 'latest')),
  primary key (locality_id, id),
  constraint plan_measures_duty foreign key (locality_id, duty_id) references plan_duties (locality_id, id)
);
comment on table plan_measures is 'Số liệu mỗi đơn vị ghi cho một nhiệm vụ, để cộng lại mà không ai phải gõ hai lần';
comment on column plan_measures.locality_id is 'Địa phương';
comment on column plan_measures.id is 'Mã số liệu';
comment on column plan_measures.plan_id is 'Kế hoạch';
comment on column plan_measures.duty_id is 'Nhiệm vụ';
comment on column plan_measures.audience is 'Các đơn vị được thấy';
comment on column plan_measures.position is 'Thứ tự';
comment on column plan_measures.name is 'Tên số liệu';
comment on column plan_measures.measure_unit is 'Đơn vị tính';
comment on column plan_measures.aggregation is 'Cách cộng trong một đơn vị: sum cộng các lần ghi, latest lấy lần mới nhất';
create index plan_measures_plan_idx on plan_measures (locality_id, plan_id);

create table obligations (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  kind text not null constraint obligations_kind_known check (kind in ('duty', 'own-plan', 'results-report', 'consolidated-report', 'other')),
  duty_id uuid,
  deadline_id uuid,
  title text not null,
  unit_id uuid not null constraint obligations_unit references units (id),
  recipient_unit_id uuid not null constraint obligations_recipient references units (id),
  via_unit_id uuid constraint obligations_via references units (id),
  period_from date not null,
  period_to date not null,
  first_due_at timestamptz not null,
  due_at timestamptz not null,
  stage text not null default 'not-started'
    constraint obligations_stage_known check (stage in ('not-started', 'in-progress', 'submitted', 'returned', 'accepted')),
  fulfilled_at timestamptz,
  excused_at timestamptz,
  not_applicable_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint obligations_plan foreign key (locality_id, plan_id) references plans (locality_id, id),
  constraint obligations_duty foreign key (locality_id, duty_id) references plan_duties (locality_id, id),
  constraint obligations_once unique nulls not distinct (locality_id, plan_id, kind, duty_id, deadline_id, unit_id, period_from, recipient_unit_id)
);
comment on table obligations is 'Sổ nghĩa vụ: mỗi dòng là một việc một đơn vị phải làm cho một kỳ, gửi một nơi, trước một thời điểm tuyệt đối';
comment on column obligations.locality_id is 'Địa phương';
comment on column obligations.id is 'Mã nghĩa vụ';
comment on column obligations.plan_id is 'Kế hoạch';
comment on column obligations.kind is 'Loại: duty nhiệm vụ, own-plan kế hoạch của đơn vị, results-report báo cáo kết quả, consolidated-report báo cáo tổng hợp, other khác';
comment on column obligations.duty_id is 'Nhiệm vụ (với loại duty)';
comment on column obligations.deadline_id is 'Mục thời hạn trong kế hoạch đã sinh ra dòng này';
comment on column obligations.title is 'Tên việc';
comment on column obligations.unit_id is 'Đơn vị phải làm, như nó có vào ngày ban hành';
comment on column obligations.recipient_unit_id is 'Nơi nhận kết quả';
comment on column obligations.via_unit_id is 'Gửi qua đơn vị';
comment on column obligations.period_from is 'Kỳ từ ngày';
comment on column obligations.period_to is 'Kỳ đến hết ngày';
comment on column obligations.first_due_at is 'Hạn ban đầu';
comment on column obligations.due_at is 'Hạn hiện nay, sau gia hạn';
comment on column obligations.stage is 'Giai đoạn xử lý';
comment on column obligations.fulfilled_at is 'Lúc nộp lần đầu (mốc tính đúng hạn)';
comment on column obligations.excused_at is 'Lúc được miễn';
comment on column obligations.not_applicable_at is 'Lúc ghi không áp dụng';
comment on column obligations.created_at is 'Lúc sinh ra';
comment on column obligations.version is 'Phiên bản bản ghi';
create index obligations_plan_unit on obligations (locality_id, plan_id, unit_id);
create index obligations_unit_due on obligations (locality_id, unit_id, due_at);
create index obligations_open_due on obligations (locality_id, due_at)
  where fulfilled_at is null and excused_at is null and not_applicable_at is null;

-- One definition of the outcome, for the matrix, the counts, the reports and the exports.
create function obligation_outcome(due_at timestamptz, fulfilled_at timestamptz, excused_at timestamptz,
  not_applicable_at timestamptz, as_of timestamptz) returns text language sql immutable parallel safe as $$
  select case
    when not_applicable_at is not null then 'not-applicable'
    when excused_at is not null then 'excused'
    when fulfilled_at is not null and fulfilled_at <= due_at then 'on-time'
    when fulfilled_at is not null then 'late'
    when as_of > due_at then 'missing'
    else 'open' end $$;
comment on function obligation_outcome(timestamptz, timestamptz, timestamptz, timestamptz, timestamptz) is
  'Kết cục của một nghĩa vụ vào một thời điểm: không áp dụng, được miễn, đúng hạn, trễ, quá hạn chưa nộp, chưa đến hạn';

create table obligation_events (
  locality_id uuid not null,
  id uuid not null,
  obligation_id uuid not null,
  unit_id uuid not null constraint obligation_events_unit references units (id),
  kind text not null constraint obligation_events_kind_known check (kind in ('created', 'started', 'submitted', 'returned', 'accepted',
    'reopened', 'extension-asked', 'extension-granted', 'extension-refused', 'excused', 'not-applicable', 'reminded', 'escalated', 'inherited')),
  at timestamptz not null,
  account_id uuid,
  reason text,
  old_due_at timestamptz,
  new_due_at timestamptz,
  detail jsonb not null default '{}',
  primary key (locality_id, id),
  constraint obligation_events_obligation foreign key (locality_id, obligation_id) references obligations (locality_id, id)
);
comment on table obligation_events is 'Lịch sử của nghĩa vụ, chỉ ghi thêm';
comment on column obligation_events.locality_id is 'Địa phương';
comment on column obligation_events.id is 'Mã sự việc';
comment on column obligation_events.obligation_id is 'Nghĩa vụ';
comment on column obligation_events.unit_id is 'Đơn vị của nghĩa vụ';
comment on column obligation_events.kind is 'Loại sự việc';
comment on column obligation_events.at is 'Lúc xảy ra';
comment on column obligation_events.account_id is 'Người làm (trống: hệ thống)';
comment on column obligation_events.reason is 'Lý do';
comment on column obligation_events.old_due_at is 'Hạn trước';
comment on column obligation_events.new_due_at is 'Hạn sau';
comment on column obligation_events.detail is 'Chi tiết khác';
create index obligation_events_obligation_idx on obligation_events (locality_id, obligation_id, at);

create table extension_requests (
  locality_id uuid not null,
  id uuid not null,
  obligation_id uuid not null,
  unit_id uuid not null constraint extension_requests_unit references units (id),
  wanted_due_on date not null,
  reason text not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  decision text constraint extension_requests_decision_known check (decision in ('granted', 'refused')),
  decision_reason text,
  granted_due_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint extension_requests_obligation foreign key (locality_id, obligation_id) references obligations (locality_id, id)
);
comment on table extension_requests is 'Đề nghị gia hạn';
comment on column extension_requests.locality_id is 'Địa phương';
comment on column extension_requests.id is 'Mã đề nghị';
comment on column extension_requests.obligation_id is 'Nghĩa vụ';
comment on column extension_requests.unit_id is 'Đơn vị đề nghị';
comment on column extension_requests.wanted_due_on is 'Ngày đề nghị';
comment on column extension_requests.reason is 'Lý do';
comment on column extension_requests.asked_at is 'Lúc đề nghị';
comment on column extension_requests.asked_by is 'Người đề nghị';
comment on column extension_requests.decision is 'Quyết định: granted cho, refused không cho';
comment on column extension_requests.decision_reason is 'Lý do quyết định';
comment on column extension_requests.granted_due_at is 'Hạn mới';
comment on column extension_requests.decided_at is 'Lúc quyết định';
comment on column extension_requests.decided_by is 'Người quyết định';
comment on column extension_requests.version is 'Phiên bản bản ghi';
create unique index extension_requests_one_open on extension_requests (locality_id, obligation_id) where decision is null;

create table target_entries (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  target_id uuid not null,
  unit_id uuid not null constraint target_entries_unit references units (id),
  numerator integer not null constraint target_entries_numerator_counts check (numerator >= 0),
  denominator integer not null constraint target_entries_denominator_counts check (denominator >= 0),
  as_of date not null,
  note text not null default '',
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (locality_id, id),
  constraint target_entries_target foreign key (locality_id, target_id) references plan_targets (locality_id, id)
);
comment on table target_entries is 'Số liệu chỉ tiêu nhập tay của đơn vị, chỉ ghi thêm; lần mới nhất có giá trị';
comment on column target_entries.locality_id is 'Địa phương';
comment on column target_entries.id is 'Mã lần nhập';
comment on column target_entries.plan_id is 'Kế hoạch';
comment on column target_entries.target_id is 'Chỉ tiêu';
comment on column target_entries.unit_id is 'Đơn vị';
comment on column target_entries.numerator is 'Tử số';
comment on column target_entries.denominator is 'Mẫu số';
comment on column target_entries.as_of is 'Số liệu đến ngày';
comment on column target_entries.note is 'Ghi chú';
comment on column target_entries.entered_at is 'Lúc nhập';
comment on column target_entries.entered_by is 'Người nhập';
create index target_entries_latest on target_entries (locality_id, target_id, unit_id, entered_at desc);

create table calendar_days (
  id uuid primary key,
  locality_id uuid constraint calendar_days_locality references localities (id),
  day date not null,
  kind text not null constraint calendar_days_kind_known check (kind in ('holiday', 'make-up')),
  name text not null,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  constraint calendar_days_once unique nulls not distinct (locality_id, day)
);
comment on table calendar_days is 'Ngày nghỉ và ngày làm bù ghi thêm cho lịch làm việc (ngoài quy tắc trong dữ liệu tham chiếu)';
comment on column calendar_days.id is 'Mã dòng';
comment on column calendar_days.locality_id is 'Địa phương; trống là cả nước';
comment on column calendar_days.day is 'Ngày';
comment on column calendar_days.kind is 'holiday nghỉ, make-up làm bù';
comment on column calendar_days.name is 'Tên';
comment on column calendar_days.source is 'Văn bản';
comment on column calendar_days.recorded_at is 'Lúc ghi';
comment on column calendar_days.recorded_by is 'Người ghi';
grant select, insert, delete on calendar_days to mangnon_app;

-- Rows for a set of units: the caller's units must meet the audience.
do $$
declare
  target text;
  rule constant text := 'locality_id = (select nullif(current_setting(''app.locality'', true), '''')::uuid)
    and ((select current_setting(''app.whole'', true)) = ''1''
      or audience && (select string_to_array(nullif(current_setting(''app.units'', true), ''''), '','')::uuid[]))';
begin
  foreach target in array array['plans', 'plan_sources', 'plan_targets', 'plan_duties', 'plan_duty_units', 'plan_measures'] loop
    execute format('alter table %I enable row level security', target);
    execute format('alter table %I force row level security', target);
    execute format('create policy scope on %I using (%s) with check (%s)', target, rule, rule);
    execute format('grant select, insert, update on %I to mangnon_app', target);
  end loop;
end $$;

select install_scope_policy('obligations', 'unit_id');
select install_scope_policy('obligation_events', 'unit_id');
select install_scope_policy('extension_requests', 'unit_id');
select install_scope_policy('target_entries', 'unit_id');
