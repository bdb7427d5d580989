-- Periodic reports: a unit's results report with frozen snapshots, and the consolidated report.

create table results_reports (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  obligation_id uuid not null,
  unit_id uuid not null constraint results_reports_unit references units (id),
  state text not null default 'draft' constraint results_reports_state_known check (state in ('draft', 'submitted', 'returned', 'accepted')),
  overview text not null default '',
  proposals text not null default '',
  correction_due_at timestamptz,
  opened_at timestamptz not null,
  opened_by uuid not null,
  submitted_at timestamptz,
  accepted_at timestamptz,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint results_reports_obligation foreign key (locality_id, obligation_id) references obligations (locality_id, id),
  constraint results_reports_one unique (locality_id, obligation_id)
);
comment on table results_reports is 'Báo cáo kết quả của đơn vị';
comment on column results_reports.locality_id is 'Địa phương';
comment on column results_reports.id is 'Mã báo cáo';
comment on column results_reports.plan_id is 'Kế hoạch';
comment on column results_reports.obligation_id is 'Nghĩa vụ báo cáo';
comment on column results_reports.unit_id is 'Đơn vị';
comment on column results_reports.state is 'Trạng thái: draft đang lập, submitted đã nộp, returned trả lại, accepted đã nhận';
comment on column results_reports.overview is 'Đánh giá chung của đơn vị';
comment on column results_reports.proposals is 'Kiến nghị của đơn vị';
comment on column results_reports.correction_due_at is 'Hạn bổ sung khi bị trả lại';
comment on column results_reports.opened_at is 'Lúc mở';
comment on column results_reports.opened_by is 'Người mở';
comment on column results_reports.submitted_at is 'Lúc nộp gần nhất';
comment on column results_reports.accepted_at is 'Lúc được nhận';
comment on column results_reports.version is 'Phiên bản bản ghi';
create index results_reports_plan_idx on results_reports (locality_id, plan_id, unit_id);

create table results_report_lines (
  locality_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  unit_id uuid not null constraint results_report_lines_unit references units (id),
  kind text not null constraint results_report_lines_kind_known check (kind in ('task', 'target')),
  subject_id uuid not null,
  explanation text not null default '',
  state text not null default 'open' constraint results_report_lines_state_known check (state in ('open', 'returned', 'answered', 'accepted')),
  return_reason text,
  return_due_at timestamptz,
  returned_at timestamptz,
  returned_by uuid,
  answered_at timestamptz,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint results_report_lines_report foreign key (locality_id, report_id) references results_reports (locality_id, id),
  constraint results_report_lines_one unique (locality_id, report_id, kind, subject_id)
);
comment on table results_report_lines is 'Dòng của báo cáo: một nhiệm vụ hoặc một chỉ tiêu; con số đếm từ sổ, đơn vị chỉ giải trình';
comment on column results_report_lines.locality_id is 'Địa phương';
comment on column results_report_lines.id is 'Mã dòng';
comment on column results_report_lines.report_id is 'Báo cáo';
comment on column results_report_lines.unit_id is 'Đơn vị';
comment on column results_report_lines.kind is 'Loại: task nhiệm vụ, target chỉ tiêu';
comment on column results_report_lines.subject_id is 'Nghĩa vụ hoặc chỉ tiêu';
comment on column results_report_lines.explanation is 'Giải trình của đơn vị';
comment on column results_report_lines.state is 'Trạng thái dòng: open, returned trả lại, answered đã bổ sung, accepted đã nhận';
comment on column results_report_lines.return_reason is 'Lý do trả lại';
comment on column results_report_lines.return_due_at is 'Hạn bổ sung';
comment on column results_report_lines.returned_at is 'Lúc trả lại';
comment on column results_report_lines.returned_by is 'Người trả lại';
comment on column results_report_lines.answered_at is 'Lúc bổ sung';
comment on column results_report_lines.version is 'Phiên bản bản ghi';

create table results_report_snapshots (
  locality_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  unit_id uuid not null constraint results_report_snapshots_unit references units (id),
  seq smallint not null,
  taken_at timestamptz not null,
  taken_by uuid not null,
  content jsonb not null,
  digest text not null,
  primary key (locality_id, id),
  constraint results_report_snapshots_report foreign key (locality_id, report_id) references results_reports (locality_id, id),
  constraint results_report_snapshots_seq unique (locality_id, report_id, seq)
);
comment on table results_report_snapshots is 'Bản chụp báo cáo lúc nộp, không đổi; thay đổi sau đó hiện thành chênh lệch';
comment on column results_report_snapshots.locality_id is 'Địa phương';
comment on column results_report_snapshots.id is 'Mã bản chụp';
comment on column results_report_snapshots.report_id is 'Báo cáo';
comment on column results_report_snapshots.unit_id is 'Đơn vị';
comment on column results_report_snapshots.seq is 'Lần nộp thứ';
comment on column results_report_snapshots.taken_at is 'Lúc nộp';
comment on column results_report_snapshots.taken_by is 'Người nộp';
comment on column results_report_snapshots.content is 'Nội dung đã nộp';
comment on column results_report_snapshots.digest is 'Băm SHA-256 của nội dung';

create table report_reopenings (
  locality_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  unit_id uuid not null constraint report_reopenings_unit references units (id),
  reason text not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  decision text constraint report_reopenings_decision_known check (decision in ('approved', 'refused')),
  decided_at timestamptz,
  decided_by uuid,
  primary key (locality_id, id),
  constraint report_reopenings_report foreign key (locality_id, report_id) references results_reports (locality_id, id)
);
comment on table report_reopenings is 'Mở lại báo cáo đã nhận: cần lý do và một người khác duyệt';
comment on column report_reopenings.locality_id is 'Địa phương';
comment on column report_reopenings.id is 'Mã đề nghị';
comment on column report_reopenings.report_id is 'Báo cáo';
comment on column report_reopenings.unit_id is 'Đơn vị';
comment on column report_reopenings.reason is 'Lý do';
comment on column report_reopenings.asked_at is 'Lúc đề nghị';
comment on column report_reopenings.asked_by is 'Người đề nghị';
comment on column report_reopenings.decision is 'Quyết định';
comment on column report_reopenings.decided_at is 'Lúc quyết định';
comment on column report_reopenings.decided_by is 'Người quyết định';
create unique index report_reopenings_one_open on report_reopenings (locality_id, report_id) where decision is null;

create table consolidated_reports (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  obligation_id uuid,
  unit_id uuid not null constraint consolidated_reports_unit references units (id),
  recipient_unit_id uuid not null constraint consolidated_reports_recipient references units (id),
  state text not null default 'draft' constraint consolidated_reports_state_known check (state in ('draft', 'submitted', 'returned', 'approved')),
  overview text not null default '',
  proposals text not null default '',
  content jsonb not null,
  built_at timestamptz not null,
  built_by uuid not null,
  submitted_at timestamptz,
  submitted_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  decision_reason text,
  digest text,
  number text not null default '',
  issued_on date,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint consolidated_reports_plan foreign key (locality_id, plan_id) references plans (locality_id, id),
  constraint consolidated_reports_frozen check (state <> 'approved' or digest is not null)
);
comment on table consolidated_reports is 'Báo cáo tổng hợp của cơ quan đầu mối gửi Ủy ban nhân dân; bản được duyệt đóng băng với mã băm';
comment on column consolidated_reports.locality_id is 'Địa phương';
comment on column consolidated_reports.id is 'Mã báo cáo tổng hợp';
comment on column consolidated_reports.plan_id is 'Kế hoạch';
comment on column consolidated_reports.obligation_id is 'Nghĩa vụ báo cáo tổng hợp';
comment on column consolidated_reports.unit_id is 'Cơ quan đầu mối';
comment on column consolidated_reports.recipient_unit_id is 'Nơi nhận';
comment on column consolidated_reports.state is 'Trạng thái: draft đang lập, submitted chờ phê duyệt, returned trả lại, approved đã duyệt';
comment on column consolidated_reports.overview is 'Đánh giá chung';
comment on column consolidated_reports.proposals is 'Kiến nghị, phương hướng';
comment on column consolidated_reports.content is 'Số liệu tổng hợp đã chụp (ConsolidatedContent)';
comment on column consolidated_reports.built_at is 'Lúc tổng hợp số liệu';
comment on column consolidated_reports.built_by is 'Người tổng hợp';
comment on column consolidated_reports.submitted_at is 'Lúc trình';
comment on column consolidated_reports.submitted_by is 'Người trình';
comment on column consolidated_reports.decided_at is 'Lúc duyệt hoặc trả';
comment on column consolidated_reports.decided_by is 'Người duyệt hoặc trả';
comment on column consolidated_reports.decision_reason is 'Ý kiến';
comment on column consolidated_reports.digest is 'Băm SHA-256 của bản được duyệt';
comment on column consolidated_reports.number is 'Số, ký hiệu';
comment on column consolidated_reports.issued_on is 'Ngày ban hành';
comment on column consolidated_reports.version is 'Phiên bản bản ghi';
create index consolidated_reports_plan_idx on consolidated_reports (locality_id, plan_id);
create unique index consolidated_reports_one_live on consolidated_reports (locality_id, plan_id, unit_id) where state <> 'approved';

select install_scope_policy('results_reports', 'unit_id');
select install_scope_policy('results_report_lines', 'unit_id');
select install_scope_policy('results_report_snapshots', 'unit_id');
select install_scope_policy('report_reopenings', 'unit_id');
select install_scope_policy('consolidated_reports', 'unit_id');
revoke update on results_report_snapshots from mangnon_app;
