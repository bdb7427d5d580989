-- A unit's year: its own implementation plan, what it did, figures and evidence, difficulties.

create table unit_plans (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  obligation_id uuid not null,
  unit_id uuid not null constraint unit_plans_unit references units (id),
  title text not null,
  introduction text not null default '',
  number text not null default '',
  issued_on date,
  state text not null default 'draft' constraint unit_plans_state_known check (state in ('draft', 'submitted', 'returned', 'accepted')),
  return_reason text,
  submitted_at timestamptz,
  submitted_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  created_at timestamptz not null,
  created_by uuid not null,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint unit_plans_obligation foreign key (locality_id, obligation_id) references obligations (locality_id, id),
  constraint unit_plans_one unique (locality_id, obligation_id)
);
comment on table unit_plans is 'Kế hoạch triển khai của đơn vị';
comment on column unit_plans.locality_id is 'Địa phương';
comment on column unit_plans.id is 'Mã kế hoạch đơn vị';
comment on column unit_plans.plan_id is 'Kế hoạch cấp trên';
comment on column unit_plans.obligation_id is 'Nghĩa vụ nộp kế hoạch';
comment on column unit_plans.unit_id is 'Đơn vị';
comment on column unit_plans.title is 'Trích yếu';
comment on column unit_plans.introduction is 'Mục đích, yêu cầu của đơn vị';
comment on column unit_plans.number is 'Số, ký hiệu';
comment on column unit_plans.issued_on is 'Ngày ban hành';
comment on column unit_plans.state is 'Trạng thái: draft đang lập, submitted đã nộp, returned trả lại, accepted đã nhận';
comment on column unit_plans.return_reason is 'Lý do trả lại';
comment on column unit_plans.submitted_at is 'Lúc nộp';
comment on column unit_plans.submitted_by is 'Người nộp';
comment on column unit_plans.decided_at is 'Lúc nhận hoặc trả';
comment on column unit_plans.decided_by is 'Người nhận hoặc trả';
comment on column unit_plans.created_at is 'Lúc lập';
comment on column unit_plans.created_by is 'Người lập';
comment on column unit_plans.version is 'Phiên bản bản ghi';

create table unit_plan_activities (
  locality_id uuid not null,
  id uuid not null,
  unit_plan_id uuid not null,
  unit_id uuid not null constraint unit_plan_activities_unit references units (id),
  obligation_id uuid,
  position smallint not null,
  what text not null,
  starts_on date not null,
  ends_on date not null,
  responsible text not null default '',
  place text not null default '',
  cost bigint not null default 0 constraint unit_plan_activities_cost_range check (cost between 0 and 1000000000000000),
  cost_source text not null default '',
  expected text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint unit_plan_activities_plan foreign key (locality_id, unit_plan_id) references unit_plans (locality_id, id),
  constraint unit_plan_activities_task foreign key (locality_id, obligation_id) references obligations (locality_id, id),
  constraint unit_plan_activities_days check (ends_on >= starts_on)
);
comment on table unit_plan_activities is 'Hoạt động trong kế hoạch của đơn vị: việc gì, khi nào, ai, ở đâu, kinh phí và nguồn, kết quả mong đợi';
comment on column unit_plan_activities.locality_id is 'Địa phương';
comment on column unit_plan_activities.id is 'Mã hoạt động';
comment on column unit_plan_activities.unit_plan_id is 'Kế hoạch đơn vị';
comment on column unit_plan_activities.unit_id is 'Đơn vị';
comment on column unit_plan_activities.obligation_id is 'Nhiệm vụ được giao mà hoạt động này thực hiện';
comment on column unit_plan_activities.position is 'Thứ tự';
comment on column unit_plan_activities.what is 'Nội dung hoạt động';
comment on column unit_plan_activities.starts_on is 'Từ ngày';
comment on column unit_plan_activities.ends_on is 'Đến ngày';
comment on column unit_plan_activities.responsible is 'Người, bộ phận thực hiện';
comment on column unit_plan_activities.place is 'Địa điểm';
comment on column unit_plan_activities.cost is 'Kinh phí dự kiến (đồng)';
comment on column unit_plan_activities.cost_source is 'Nguồn kinh phí';
comment on column unit_plan_activities.expected is 'Kết quả mong đợi';
comment on column unit_plan_activities.removed_at is 'Lúc bỏ khỏi kế hoạch';
comment on column unit_plan_activities.version is 'Phiên bản bản ghi';
create index unit_plan_activities_plan_idx on unit_plan_activities (locality_id, unit_plan_id, position);

create table task_records (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  obligation_id uuid not null,
  unit_id uuid not null constraint task_records_unit references units (id),
  activity_id uuid,
  happened_on date not null,
  content text not null,
  spent bigint not null default 0 constraint task_records_spent_range check (spent between 0 and 1000000000000000),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint task_records_task foreign key (locality_id, obligation_id) references obligations (locality_id, id),
  constraint task_records_activity foreign key (locality_id, activity_id) references unit_plan_activities (locality_id, id)
);
comment on table task_records is 'Kết quả đã làm, ghi trong năm theo từng nhiệm vụ';
comment on column task_records.locality_id is 'Địa phương';
comment on column task_records.id is 'Mã lần ghi';
comment on column task_records.plan_id is 'Kế hoạch';
comment on column task_records.obligation_id is 'Nhiệm vụ';
comment on column task_records.unit_id is 'Đơn vị';
comment on column task_records.activity_id is 'Hoạt động trong kế hoạch đơn vị';
comment on column task_records.happened_on is 'Ngày diễn ra';
comment on column task_records.content is 'Nội dung, kết quả';
comment on column task_records.spent is 'Kinh phí đã chi (đồng)';
comment on column task_records.recorded_at is 'Lúc ghi';
comment on column task_records.recorded_by is 'Người ghi';
comment on column task_records.removed_at is 'Lúc bỏ';
comment on column task_records.version is 'Phiên bản bản ghi';
create index task_records_task_idx on task_records (locality_id, obligation_id, happened_on);
create index task_records_plan_idx on task_records (locality_id, plan_id, unit_id);

create table task_figures (
  locality_id uuid not null,
  record_id uuid not null,
  measure_id uuid not null,
  plan_id uuid not null,
  unit_id uuid not null constraint task_figures_unit references units (id),
  value numeric not null constraint task_figures_not_negative check (value >= 0),
  primary key (locality_id, record_id, measure_id),
  constraint task_figures_record foreign key (locality_id, record_id) references task_records (locality_id, id),
  constraint task_figures_measure foreign key (locality_id, measure_id) references plan_measures (locality_id, id)
);
comment on table task_figures is 'Số liệu kèm một lần ghi kết quả';
comment on column task_figures.locality_id is 'Địa phương';
comment on column task_figures.record_id is 'Lần ghi';
comment on column task_figures.measure_id is 'Số liệu';
comment on column task_figures.plan_id is 'Kế hoạch';
comment on column task_figures.unit_id is 'Đơn vị';
comment on column task_figures.value is 'Giá trị';
create index task_figures_plan_idx on task_figures (locality_id, plan_id, measure_id);

create table task_evidence (
  locality_id uuid not null,
  record_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null constraint task_evidence_unit references units (id),
  primary key (locality_id, record_id, file_id),
  constraint task_evidence_record foreign key (locality_id, record_id) references task_records (locality_id, id),
  constraint task_evidence_file foreign key (locality_id, file_id) references stored_files (locality_id, id)
);
comment on table task_evidence is 'Tệp minh chứng của một lần ghi kết quả';
comment on column task_evidence.locality_id is 'Địa phương';
comment on column task_evidence.record_id is 'Lần ghi';
comment on column task_evidence.file_id is 'Tệp';
comment on column task_evidence.unit_id is 'Đơn vị';

create table difficulties (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  obligation_id uuid,
  unit_id uuid not null constraint difficulties_unit references units (id),
  content text not null,
  proposal text not null default '',
  state text not null default 'open' constraint difficulties_state_known check (state in ('open', 'answered', 'closed')),
  raised_at timestamptz not null,
  raised_by uuid not null,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint difficulties_plan foreign key (locality_id, plan_id) references plans (locality_id, id),
  constraint difficulties_task foreign key (locality_id, obligation_id) references obligations (locality_id, id)
);
comment on table difficulties is 'Vướng mắc đơn vị nêu với cơ quan đầu mối';
comment on column difficulties.locality_id is 'Địa phương';
comment on column difficulties.id is 'Mã vướng mắc';
comment on column difficulties.plan_id is 'Kế hoạch';
comment on column difficulties.obligation_id is 'Nhiệm vụ liên quan';
comment on column difficulties.unit_id is 'Đơn vị nêu';
comment on column difficulties.content is 'Nội dung vướng mắc';
comment on column difficulties.proposal is 'Đề nghị của đơn vị';
comment on column difficulties.state is 'Trạng thái: open chờ trả lời, answered đã trả lời, closed đã xong';
comment on column difficulties.raised_at is 'Lúc nêu';
comment on column difficulties.raised_by is 'Người nêu';
comment on column difficulties.version is 'Phiên bản bản ghi';
create index difficulties_plan_idx on difficulties (locality_id, plan_id, state);

create table difficulty_answers (
  locality_id uuid not null,
  id uuid not null,
  difficulty_id uuid not null,
  unit_id uuid not null constraint difficulty_answers_unit references units (id),
  content text not null,
  answered_at timestamptz not null,
  answered_by uuid not null,
  primary key (locality_id, id),
  constraint difficulty_answers_difficulty foreign key (locality_id, difficulty_id) references difficulties (locality_id, id)
);
comment on table difficulty_answers is 'Trả lời vướng mắc, chỉ ghi thêm';
comment on column difficulty_answers.locality_id is 'Địa phương';
comment on column difficulty_answers.id is 'Mã trả lời';
comment on column difficulty_answers.difficulty_id is 'Vướng mắc';
comment on column difficulty_answers.unit_id is 'Đơn vị nêu vướng mắc';
comment on column difficulty_answers.content is 'Nội dung trả lời';
comment on column difficulty_answers.answered_at is 'Lúc trả lời';
comment on column difficulty_answers.answered_by is 'Người trả lời';

select install_scope_policy('unit_plans', 'unit_id');
select install_scope_policy('unit_plan_activities', 'unit_id');
select install_scope_policy('task_records', 'unit_id');
select install_scope_policy('task_figures', 'unit_id');
select install_scope_policy('task_evidence', 'unit_id');
select install_scope_policy('difficulties', 'unit_id');
select install_scope_policy('difficulty_answers', 'unit_id');
grant delete on task_figures, task_evidence to mangnon_app;
