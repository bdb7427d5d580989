-- What every room stands on: localities, the row policies, the audit chain, request ids, files, jobs.

-- Row policies ---------------------------------------------------------------------------------------------------

create function scope_value(setting text, kind text, form text default null) returns text
language plpgsql stable as $$
declare
  raw text := format('nullif(current_setting(%L, true), '''')', setting);
  expression text := case kind
    when 'text' then raw
    when 'uuid' then raw || '::uuid'
    when 'uuid[]' then format('string_to_array(%s, '','')::uuid[]', raw)
  end;
begin
  if expression is null then
    raise exception 'scope_value: unknown kind %', kind;
  end if;
  case coalesce(form, nullif(current_setting('app.policy_form', true), ''), 'postgresql')
    -- The scalar sub-select is evaluated once per query instead of once per row (8 times faster on a scan).
    when 'postgresql' then return format('(select %s)', expression);
    -- Citus refuses sub-selects in policies.
    when 'citus' then return format('(%s)', expression);
  end case;
end $$;
comment on function scope_value(text, text, text) is
  'Biểu thức đọc một thiết lập của giao dịch cho chính sách hàng. kind: text, uuid, uuid[]; form: postgresql, citus (mặc định theo thiết lập app.policy_form của cơ sở dữ liệu).';

create function install_scope_policy(
  target regclass,
  unit_column name default null,
  rights text default 'select, insert, update',
  form text default null
) returns void
language plpgsql as $$
declare
  granted text[] := regexp_split_to_array(rights, '\s*,\s*');
  condition text := format('locality_id = %s', scope_value('app.locality', 'uuid', form));
begin
  if not granted <@ array['select', 'insert', 'update', 'delete'] then
    raise exception 'install_scope_policy: rights may be select, insert, update, delete; got %', rights;
  end if;
  if unit_column is not null then
    condition := format('%s and (%s = ''1'' or %I = any (%s::uuid[]))', condition,
      scope_value('app.whole', 'text', form), unit_column, scope_value('app.units', 'uuid[]', form));
  end if;
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy scope on %s for all using (%s) with check (%s)', target, condition, condition);
  execute format('revoke all on %s from public', target);
  execute format('grant %s on %s to mangnon_app', rights, target);
end $$;
comment on function install_scope_policy(regclass, name, text, text) is
  'Đặt chính sách hàng “scope” cho một bảng: đúng địa phương và, khi có cột đơn vị, trong phạm vi đơn vị của người làm; trao quyền rights cho mangnon_app (mặc định không có delete; bảng chỉ ghi thêm: ''select, insert'').';

revoke all on function scope_value(text, text, text) from public;
revoke all on function install_scope_policy(regclass, name, text, text) from public;

-- Localities -----------------------------------------------------------------------------------------------------

create table localities (
  id uuid constraint localities_pkey primary key,
  name text not null constraint localities_name_not_blank check (btrim(name) <> ''),
  created_at timestamptz not null default now()
);
comment on table localities is 'Địa phương: một tỉnh, thành phố hoặc đơn vị dùng chung hệ thống; mọi dữ liệu nghiệp vụ thuộc về đúng một địa phương';
comment on column localities.id is 'Mã địa phương (UUIDv7), bền qua các lần sáp nhập';
comment on column localities.name is 'Tên địa phương';
comment on column localities.created_at is 'Thời điểm tạo';

alter table localities enable row level security;
alter table localities force row level security;
do $$
begin
  execute format('create policy scope on localities for select using (id = %s or %s in (''sign-in'', ''jobs''))',
    scope_value('app.locality', 'uuid'), scope_value('app.purpose', 'text'));
end $$;
create policy set_up on localities for all to mangnon_owner using (true) with check (true);
grant select on localities to mangnon_app;

-- Audit ----------------------------------------------------------------------------------------------------------

create table audit_heads (
  locality_id uuid not null,
  chain uuid not null,
  seq bigint not null constraint audit_heads_seq_not_negative check (seq >= 0),
  hash bytea not null constraint audit_heads_hash_length check (octet_length(hash) = 32),
  constraint audit_heads_pkey primary key (locality_id, chain)
);
comment on table audit_heads is 'Đầu chuỗi nhật ký: dòng cuối cùng của mỗi chuỗi, để thấy được khi đuôi chuỗi bị cắt';
comment on column audit_heads.locality_id is 'Địa phương';
comment on column audit_heads.chain is 'Chuỗi: mã đơn vị của người làm, hoặc mã địa phương khi không có đơn vị';
comment on column audit_heads.seq is 'Số thứ tự của dòng cuối';
comment on column audit_heads.hash is 'Mã băm SHA-256 của dòng cuối';

create table audit_events (
  locality_id uuid not null,
  chain uuid not null,
  seq bigint not null constraint audit_events_seq_positive check (seq > 0),
  at timestamptz not null,
  account_id uuid,
  act text not null,
  subject_kind text,
  subject_id uuid,
  unit_id uuid,
  detail jsonb not null,
  request_id uuid,
  prev_hash bytea not null constraint audit_events_prev_hash_length check (octet_length(prev_hash) = 32),
  hash bytea not null constraint audit_events_hash_length check (octet_length(hash) = 32),
  constraint audit_events_pkey primary key (locality_id, chain, seq)
);
create index audit_events_by_subject on audit_events (locality_id, subject_id, at);
create index audit_events_by_account on audit_events (locality_id, account_id, at);
create index audit_events_by_unit on audit_events (locality_id, unit_id, at);
comment on table audit_events is 'Nhật ký: ai làm gì, xem gì, lúc nào; chỉ ghi thêm, mỗi dòng mang mã băm của dòng trước';
comment on column audit_events.locality_id is 'Địa phương';
comment on column audit_events.chain is 'Chuỗi: mã đơn vị của người làm, hoặc mã địa phương khi không có đơn vị';
comment on column audit_events.seq is 'Số thứ tự trong chuỗi, bắt đầu từ 1, không khuyết';
comment on column audit_events.at is 'Thời điểm của việc, theo đồng hồ của hệ thống';
comment on column audit_events.account_id is 'Tài khoản của người làm; trống khi chưa đăng nhập hoặc hệ thống tự làm';
comment on column audit_events.act is 'Việc đã làm: phòng.điểm-cuối của hợp đồng giao tiếp';
comment on column audit_events.subject_kind is 'Loại hồ sơ bị tác động hoặc được xem';
comment on column audit_events.subject_id is 'Mã hồ sơ';
comment on column audit_events.unit_id is 'Đơn vị mà hồ sơ thuộc về';
comment on column audit_events.detail is 'Chi tiết: tên các trường đã đổi, bộ lọc, số kết quả; không chứa nội dung nhạy cảm';
comment on column audit_events.request_id is 'Mã yêu cầu do máy người dùng tạo';
comment on column audit_events.prev_hash is 'Mã băm của dòng trước (32 byte không ở dòng đầu)';
comment on column audit_events.hash is 'SHA-256 của mã băm dòng trước nối với dạng văn bản chuẩn của dòng này';

alter table audit_heads enable row level security;
alter table audit_heads force row level security;
alter table audit_events enable row level security;
alter table audit_events force row level security;
do $$
declare
  locality text := scope_value('app.locality', 'uuid');
  whole text := scope_value('app.whole', 'text');
  units text := scope_value('app.units', 'uuid[]');
begin
  execute format('create policy scope on audit_heads for select using (locality_id = %s and (%s = ''1'' or chain = any (%s::uuid[])))',
    locality, whole, units);
  execute format('create policy scope on audit_events for select using (locality_id = %s and (%s = ''1'' or unit_id = any (%s::uuid[]) or chain = any (%s::uuid[])))',
    locality, whole, units, units);
end $$;
create policy ledger on audit_heads for all to mangnon_owner using (true) with check (true);
create policy ledger_read on audit_events for select to mangnon_owner using (true);
create policy ledger_append on audit_events for insert to mangnon_owner with check (true);
grant select on audit_heads, audit_events to mangnon_app;

create function append_audit(
  locality uuid, chain uuid, account uuid, act text, subject_kind text, subject uuid, unit uuid, detail jsonb, request uuid,
  act_at timestamptz default null
) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  known_locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
  known_account uuid := nullif(current_setting('app.account', true), '')::uuid;
  head public.audit_heads;
  moment timestamptz;
  line text;
  digest bytea;
begin
  if known_locality is distinct from $1 and (known_locality is not null or nullif(current_setting('app.purpose', true), '') is null) then
    raise exception 'append_audit: not the locality of this transaction' using errcode = 'insufficient_privilege';
  end if;
  if known_account is not null and known_account is distinct from $3 then
    raise exception 'append_audit: not the account of this transaction' using errcode = 'insufficient_privilege';
  end if;
  insert into public.audit_heads (locality_id, chain, seq, hash)
    values ($1, $2, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
  select * into head from public.audit_heads h where h.locality_id = $1 and h.chain = $2 for update;
  -- The product's clock, which may be a demonstration's; the server's own when none is given.
  moment := coalesce($10, clock_timestamp());
  -- jsonb orders keys by length, then by bytes: one text for one row. tools/audit-verify.ts writes the same text.
  line := jsonb_build_object(
    'locality', $1, 'chain', $2, 'seq', head.seq + 1,
    'at', to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'account', $3, 'act', $4, 'subjectKind', $5, 'subject', $6, 'unit', $7,
    'detail', coalesce($8, '{}'::jsonb), 'request', $9)::text;
  digest := sha256(head.hash || convert_to(line, 'UTF8'));
  insert into public.audit_events
    (locality_id, chain, seq, at, account_id, act, subject_kind, subject_id, unit_id, detail, request_id, prev_hash, hash)
    values ($1, $2, head.seq + 1, moment, $3, $4, $5, $6, $7, coalesce($8, '{}'::jsonb), $9, head.hash, digest);
  update public.audit_heads h set seq = head.seq + 1, hash = digest where h.locality_id = $1 and h.chain = $2;
  return head.seq + 1;
end $$;
comment on function append_audit(uuid, uuid, uuid, text, text, uuid, uuid, jsonb, uuid, timestamptz) is
  'Ghi một dòng nhật ký vào cuối chuỗi, trong giao dịch của việc được ghi; trả số thứ tự. Đường duy nhất để ghi nhật ký.';
revoke all on function append_audit(uuid, uuid, uuid, text, text, uuid, uuid, jsonb, uuid, timestamptz) from public;
grant execute on function append_audit(uuid, uuid, uuid, text, text, uuid, uuid, jsonb, uuid, timestamptz) to mangnon_app;

-- Requests -------------------------------------------------------------------------------------------------------

create table requests (
  locality_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  endpoint text not null,
  digest bytea not null constraint requests_digest_length check (octet_length(digest) = 32),
  status smallint,
  answer jsonb,
  at timestamptz not null default now(),
  constraint requests_pkey primary key (locality_id, id)
);
create index requests_by_time on requests (locality_id, at);
comment on table requests is 'Yêu cầu đã làm: gửi lại cùng một mã thì nhận lại câu trả lời cũ, không làm lần thứ hai';
comment on column requests.locality_id is 'Địa phương';
comment on column requests.id is 'Mã yêu cầu do máy người dùng tạo';
comment on column requests.account_id is 'Tài khoản đã gửi';
comment on column requests.endpoint is 'Điểm cuối: phòng.tên trong hợp đồng giao tiếp';
comment on column requests.digest is 'SHA-256 của nội dung gửi; cùng mã mà khác nội dung thì bị từ chối';
comment on column requests.status is 'Mã trạng thái HTTP đã trả; trống khi giao dịch đang chạy';
comment on column requests.answer is 'Câu trả lời đã gửi';
comment on column requests.at is 'Thời điểm nhận';
select install_scope_policy('requests');
do $$
begin
  execute format('create policy own_only on requests as restrictive for all using (account_id = %s)',
    scope_value('app.account', 'uuid'));
end $$;

-- Files ----------------------------------------------------------------------------------------------------------

create table stored_files (
  locality_id uuid not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 bytea not null,
  bytes bytea not null,
  unit_id uuid,
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint stored_files_pkey primary key (locality_id, id),
  constraint stored_files_size_is_true check (size = octet_length(bytes)),
  constraint stored_files_sha256_is_true check (sha256 = sha256(bytes))
);
create index stored_files_by_unit on stored_files (locality_id, unit_id);
comment on table stored_files is 'Tệp: văn bản được tải lên hoặc do hệ thống lập; nội dung không bao giờ sửa';
comment on column stored_files.locality_id is 'Địa phương';
comment on column stored_files.id is 'Mã tệp (UUIDv7)';
comment on column stored_files.name is 'Tên tệp';
comment on column stored_files.media_type is 'Kiểu nội dung (MIME)';
comment on column stored_files.size is 'Cỡ tệp, tính bằng byte';
comment on column stored_files.sha256 is 'SHA-256 của nội dung';
comment on column stored_files.bytes is 'Nội dung';
comment on column stored_files.unit_id is 'Đơn vị mà tệp thuộc về; trống: chỉ người có phạm vi toàn địa phương thấy';
comment on column stored_files.created_by is 'Tài khoản đã tạo';
comment on column stored_files.created_at is 'Thời điểm tạo';
select install_scope_policy('stored_files', 'unit_id', 'select, insert, delete');

-- Jobs -----------------------------------------------------------------------------------------------------------

create table jobs (
  locality_id uuid not null,
  id uuid not null,
  kind text not null,
  state text not null default 'queued'
    constraint jobs_state_known check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  done integer not null default 0,
  total integer,
  input jsonb not null default '{}',
  result jsonb,
  problem text,
  requested_by uuid,
  unit_id uuid,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  cancel_requested boolean not null default false,
  version integer not null default 1,
  constraint jobs_pkey primary key (locality_id, id),
  constraint jobs_progress_sound check (done >= 0 and (total is null or done <= total))
);
create index jobs_by_unit on jobs (locality_id, unit_id, created_at);
comment on table jobs is 'Việc chạy nền: nhập, xuất, lập văn bản hàng loạt; ai yêu cầu, chạy đến đâu, kết quả gì';
comment on column jobs.locality_id is 'Địa phương';
comment on column jobs.id is 'Mã việc (UUIDv7)';
comment on column jobs.kind is 'Loại việc';
comment on column jobs.state is 'Trạng thái: queued chờ, running đang chạy, done xong, failed hỏng, cancelled đã dừng';
comment on column jobs.done is 'Số phần đã làm';
comment on column jobs.total is 'Tổng số phần; trống khi chưa biết';
comment on column jobs.input is 'Đầu vào của việc';
comment on column jobs.result is 'Kết quả';
comment on column jobs.problem is 'Mã vấn đề khi việc hỏng';
comment on column jobs.requested_by is 'Tài khoản đã yêu cầu; trống khi hệ thống tự hẹn';
comment on column jobs.unit_id is 'Đơn vị mà việc thuộc về; trống: chỉ người có phạm vi toàn địa phương thấy';
comment on column jobs.created_at is 'Thời điểm yêu cầu';
comment on column jobs.started_at is 'Thời điểm bắt đầu chạy';
comment on column jobs.finished_at is 'Thời điểm kết thúc';
comment on column jobs.cancel_requested is 'Đã có người yêu cầu dừng';
comment on column jobs.version is 'Phiên bản của dòng, tăng mỗi lần sửa';
select install_scope_policy('jobs', 'unit_id');
do $$
begin
  execute format('create policy runner on jobs for all using (%s = ''jobs'')', scope_value('app.purpose', 'text'));
end $$;

create function enqueue_job(locality uuid, job uuid, kind text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform graphile_worker.add_job('run-job',
    json_build_object('localityId', locality, 'jobId', job, 'kind', kind),
    job_key := job::text, max_attempts := 5);
end $$;
comment on function enqueue_job(uuid, uuid, text) is
  'Xếp một việc của bảng jobs vào hàng đợi, trong cùng giao dịch với dòng của nó: không có việc mồ côi.';
revoke all on function enqueue_job(uuid, uuid, text) from public;
grant execute on function enqueue_job(uuid, uuid, text) to mangnon_app;
