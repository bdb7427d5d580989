-- Made by npm run db:generate from the migrations; never edited or run by hand.

create table account_functions (
  id uuid not null,
  account_id uuid not null,
  locality_id uuid not null,
  function text not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  granted_by uuid,
  granted_at timestamp with time zone not null,
  constraint account_functions_pkey PRIMARY KEY (id),
  constraint account_functions_account FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint account_functions_locality FOREIGN KEY (locality_id) REFERENCES localities(id),
  constraint account_functions_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint account_functions_known CHECK ((function = ANY (ARRAY['collaborator'::text, 'commune-officer'::text, 'consolidating-officer'::text, 'sector-officer'::text, 'leader'::text, 'administrator'::text, 'data-protection-officer'::text]))),
  constraint account_functions_period CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
CREATE INDEX account_functions_account ON public.account_functions USING btree (account_id);
CREATE INDEX account_functions_unit ON public.account_functions USING btree (unit_id);
alter table account_functions enable row level security;
alter table account_functions force row level security;
create policy scope on account_functions for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.purpose'::text, true) AS current_setting) = 'sign-in'::text))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.purpose'::text, true) AS current_setting) = 'sign-in'::text)));
grant insert, select on account_functions to mangnon_app;
comment on table account_functions is 'Chức năng của tài khoản tại một đơn vị, có thời hạn';
comment on column account_functions.id is 'Mã dòng';
comment on column account_functions.account_id is 'Tài khoản';
comment on column account_functions.locality_id is 'Địa phương';
comment on column account_functions.function is 'Chức năng: cộng tác viên, công chức xã, chuyên viên tổng hợp, chuyên viên ngành, lãnh đạo, quản trị, người phụ trách bảo vệ dữ liệu';
comment on column account_functions.unit_id is 'Đơn vị nơi giữ chức năng';
comment on column account_functions.valid_from is 'Từ ngày';
comment on column account_functions.valid_to is 'Đến trước ngày; bằng ngày bắt đầu khi bị rút lại trước lúc có hiệu lực';
comment on column account_functions.granted_by is 'Người giao';
comment on column account_functions.granted_at is 'Lúc giao';

create table accounts (
  id uuid not null,
  locality_id uuid not null,
  login_name text not null,
  display_name text not null,
  password_hash text,
  password_set_at timestamp with time zone,
  must_change_password boolean default false not null,
  state text default 'active'::text not null,
  permission_version integer default 1 not null,
  last_seen_at timestamp with time zone,
  created_at timestamp with time zone not null,
  created_by uuid,
  version integer default 1 not null,
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_login_name_once UNIQUE (login_name),
  constraint accounts_locality FOREIGN KEY (locality_id) REFERENCES localities(id),
  constraint accounts_login_name_shape CHECK ((login_name ~ '^[a-z0-9][a-z0-9._-]{2,59}$'::text)),
  constraint accounts_state_known CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text])))
);
alter table accounts enable row level security;
alter table accounts force row level security;
create policy scope on accounts for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.purpose'::text, true) AS current_setting) = 'sign-in'::text))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.purpose'::text, true) AS current_setting) = 'sign-in'::text)));
grant insert, select on accounts to mangnon_app;
comment on table accounts is 'Tài khoản: một người một tài khoản';
comment on column accounts.id is 'Mã tài khoản';
comment on column accounts.locality_id is 'Địa phương';
comment on column accounts.login_name is 'Tên đăng nhập (chữ thường không dấu)';
comment on column accounts.display_name is 'Họ và tên';
comment on column accounts.password_hash is 'Băm mật khẩu argon2id dạng PHC; trống khi chưa đặt';
comment on column accounts.password_set_at is 'Lúc đặt mật khẩu';
comment on column accounts.must_change_password is 'Phải đổi mật khẩu khi đăng nhập';
comment on column accounts.state is 'Trạng thái: active, disabled';
comment on column accounts.permission_version is 'Tăng khi chức năng hoặc trạng thái đổi';
comment on column accounts.last_seen_at is 'Lần dùng gần nhất (đến phút)';
comment on column accounts.created_at is 'Lúc lập';
comment on column accounts.created_by is 'Người lập';
comment on column accounts.version is 'Phiên bản bản ghi';

create table audit_events (
  locality_id uuid not null,
  chain uuid not null,
  seq bigint not null,
  at timestamp with time zone not null,
  account_id uuid,
  act text not null,
  subject_kind text,
  subject_id uuid,
  unit_id uuid,
  detail jsonb not null,
  request_id uuid,
  prev_hash bytea not null,
  hash bytea not null,
  constraint audit_events_pkey PRIMARY KEY (locality_id, chain, seq),
  constraint audit_events_hash_length CHECK ((octet_length(hash) = 32)),
  constraint audit_events_prev_hash_length CHECK ((octet_length(prev_hash) = 32)),
  constraint audit_events_seq_positive CHECK ((seq > 0))
);
CREATE INDEX audit_events_by_account ON public.audit_events USING btree (locality_id, account_id, at);
CREATE INDEX audit_events_by_subject ON public.audit_events USING btree (locality_id, subject_id, at);
CREATE INDEX audit_events_by_time ON public.audit_events USING btree (locality_id, at, chain, seq);
CREATE INDEX audit_events_by_unit ON public.audit_events USING btree (locality_id, unit_id, at);
alter table audit_events enable row level security;
alter table audit_events force row level security;
create policy ledger_append on audit_events for insert to mangnon_owner with check (true);
create policy ledger_read on audit_events for select to mangnon_owner using (true);
create policy scope on audit_events for select to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])) OR (chain = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant select on audit_events to mangnon_app;
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

create table audit_heads (
  locality_id uuid not null,
  chain uuid not null,
  seq bigint not null,
  hash bytea not null,
  constraint audit_heads_pkey PRIMARY KEY (locality_id, chain),
  constraint audit_heads_hash_length CHECK ((octet_length(hash) = 32)),
  constraint audit_heads_seq_not_negative CHECK ((seq >= 0))
);
alter table audit_heads enable row level security;
alter table audit_heads force row level security;
create policy ledger on audit_heads for all to mangnon_owner using (true) with check (true);
create policy scope on audit_heads for select to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (chain = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant select on audit_heads to mangnon_app;
comment on table audit_heads is 'Đầu chuỗi nhật ký: dòng cuối cùng của mỗi chuỗi, để thấy được khi đuôi chuỗi bị cắt';
comment on column audit_heads.locality_id is 'Địa phương';
comment on column audit_heads.chain is 'Chuỗi: mã đơn vị của người làm, hoặc mã địa phương khi không có đơn vị';
comment on column audit_heads.seq is 'Số thứ tự của dòng cuối';
comment on column audit_heads.hash is 'Mã băm SHA-256 của dòng cuối';

create table calendar_days (
  id uuid not null,
  locality_id uuid,
  day date not null,
  kind text not null,
  name text not null,
  source text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint calendar_days_pkey PRIMARY KEY (id),
  constraint calendar_days_once UNIQUE NULLS NOT DISTINCT (locality_id, day),
  constraint calendar_days_locality FOREIGN KEY (locality_id) REFERENCES localities(id),
  constraint calendar_days_kind_known CHECK ((kind = ANY (ARRAY['holiday'::text, 'make-up'::text])))
);
grant delete, insert, select on calendar_days to mangnon_app;
comment on table calendar_days is 'Ngày nghỉ và ngày làm bù ghi thêm cho lịch làm việc (ngoài quy tắc trong dữ liệu tham chiếu)';
comment on column calendar_days.id is 'Mã dòng';
comment on column calendar_days.locality_id is 'Địa phương; trống là cả nước';
comment on column calendar_days.day is 'Ngày';
comment on column calendar_days.kind is 'holiday nghỉ, make-up làm bù';
comment on column calendar_days.name is 'Tên';
comment on column calendar_days.source is 'Văn bản';
comment on column calendar_days.recorded_at is 'Lúc ghi';
comment on column calendar_days.recorded_by is 'Người ghi';

create table care_events (
  locality_id uuid not null,
  id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  readers uuid[] not null,
  named uuid[] default '{}'::uuid[] not null,
  seq integer not null,
  act text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  account_id uuid not null,
  facts jsonb not null,
  late_reason_given boolean not null,
  words bytea not null,
  constraint care_events_pkey PRIMARY KEY (locality_id, id),
  constraint care_events_order UNIQUE (locality_id, placement_id, seq),
  constraint care_events_placement FOREIGN KEY (locality_id, placement_id) REFERENCES care_placements(locality_id, id),
  constraint care_events_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint care_events_seq_positive CHECK ((seq > 0))
);
alter table care_events enable row level security;
alter table care_events force row level security;
create policy keeping on care_events for all to mangnon_owner using (true) with check (true);
create policy scope on care_events for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND (( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") = ANY (readers))));
grant insert, select on care_events to mangnon_app;
comment on table care_events is 'Việc đã làm khi giao, theo dõi, chấm dứt chăm sóc thay thế, chỉ ghi thêm: bước và thời hạn suy ra từ đây';
comment on column care_events.locality_id is 'Địa phương';
comment on column care_events.id is 'Mã việc (do máy người dùng tạo)';
comment on column care_events.placement_id is 'Lần chăm sóc thay thế';
comment on column care_events.case_id is 'Vụ việc';
comment on column care_events.unit_id is 'Xã phụ trách, theo vụ việc';
comment on column care_events.readers is 'Như case_subjects.readers, theo vụ việc';
comment on column care_events.named is 'Như case_files.named, theo vụ việc';
comment on column care_events.seq is 'Thứ tự';
comment on column care_events.act is 'Việc gì (care/contract/deeds.ts)';
comment on column care_events.at is 'Làm lúc nào, theo người ghi';
comment on column care_events.recorded_at is 'Ghi vào hệ thống lúc nào';
comment on column care_events.account_id is 'Người ghi';
comment on column care_events.facts is 'Mã, ngày của việc; không có lời văn';
comment on column care_events.late_reason_given is 'Đã ghi lý do muộn (trong words)';
comment on column care_events.words is 'Lời văn của việc, mã hóa bằng khóa của vụ việc';

create table care_placements (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  case_id uuid not null,
  readers uuid[] not null,
  named uuid[] default '{}'::uuid[] not null,
  stage text not null,
  since timestamp with time zone not null,
  opened_at timestamp with time zone not null,
  carer_id uuid,
  carer_kind text,
  version integer default 1 not null,
  constraint care_placements_pkey PRIMARY KEY (locality_id, id),
  constraint care_placements_carer FOREIGN KEY (locality_id, carer_id) REFERENCES carers(locality_id, id),
  constraint care_placements_case FOREIGN KEY (locality_id, case_id) REFERENCES case_files(locality_id, id),
  constraint care_placements_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint care_placements_chosen CHECK (((carer_id IS NULL) = (carer_kind IS NULL))),
  constraint care_placements_kind_known CHECK ((carer_kind = ANY (ARRAY['person'::text, 'couple'::text, 'facility'::text]))),
  constraint care_placements_stage_known CHECK ((stage = ANY (ARRAY['matching'::text, 'preparing'::text, 'deciding'::text, 'hand-over'::text, 'in-care'::text, 'ending'::text, 'leaving'::text, 'ended'::text, 'withdrawn'::text])))
);
CREATE INDEX care_placements_carer_open ON public.care_placements USING btree (locality_id, carer_id) WHERE (stage <> ALL (ARRAY['ended'::text, 'withdrawn'::text]));
CREATE UNIQUE INDEX care_placements_one_open ON public.care_placements USING btree (locality_id, case_id) WHERE (stage <> ALL (ARRAY['ended'::text, 'withdrawn'::text]));
alter table care_placements enable row level security;
alter table care_placements force row level security;
create policy keeping on care_placements for all to mangnon_owner using (true) with check (true);
create policy scope on care_placements for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND (( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") = ANY (readers))));
grant insert, select on care_placements to mangnon_app;
comment on table care_placements is 'Chăm sóc thay thế một trẻ em: đang ở bước nào, với ai; chỉ người đọc vụ việc biết';
comment on column care_placements.locality_id is 'Địa phương';
comment on column care_placements.id is 'Mã';
comment on column care_placements.unit_id is 'Xã phụ trách, theo vụ việc';
comment on column care_placements.case_id is 'Vụ việc';
comment on column care_placements.readers is 'Như case_subjects.readers, theo vụ việc';
comment on column care_placements.named is 'Như case_files.named, theo vụ việc';
comment on column care_placements.stage is 'Bước: matching tìm người, preparing chuẩn bị, deciding chờ quyết định, hand-over chờ giao nhận, in-care đang chăm sóc, ending có đề nghị chấm dứt, leaving chờ rời đi, ended đã chấm dứt, withdrawn không giao; suy ra từ care_events';
comment on column care_placements.since is 'Lúc bước này bắt đầu';
comment on column care_placements.opened_at is 'Lúc lập';
comment on column care_placements.carer_id is 'Người được chọn';
comment on column care_placements.carer_kind is 'Như carers.kind';
comment on column care_placements.version is 'Phiên bản bản ghi';

create table carer_list_lines (
  locality_id uuid not null,
  list_id uuid not null,
  carer_id uuid not null,
  home_unit_id uuid not null,
  name text not null,
  kind text not null,
  registered_on date not null,
  verified_on date,
  related uuid[] not null,
  content bytea not null,
  constraint carer_list_lines_pkey PRIMARY KEY (locality_id, list_id, carer_id),
  constraint carer_list_lines_carer FOREIGN KEY (locality_id, carer_id) REFERENCES carers(locality_id, id),
  constraint carer_list_lines_list FOREIGN KEY (locality_id, list_id) REFERENCES carer_lists(locality_id, id),
  constraint carer_list_lines_unit FOREIGN KEY (home_unit_id) REFERENCES units(id),
  constraint carer_list_lines_kind_known CHECK ((kind = ANY (ARRAY['person'::text, 'couple'::text, 'facility'::text])))
);
alter table carer_list_lines enable row level security;
alter table carer_list_lines force row level security;
create policy keeping on carer_list_lines for all to mangnon_owner using (true) with check (true);
create policy reading on carer_list_lines for select to public using ((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")));
create policy scope on carer_list_lines for insert to public with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (home_unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select on carer_list_lines to mangnon_app;
comment on table carer_list_lines is 'Người trong danh sách đã gửi, như lúc gửi; cả địa phương đọc được, chỉ có người đã xác minh đủ điều kiện và đã đăng ký';
comment on column carer_list_lines.locality_id is 'Địa phương';
comment on column carer_list_lines.list_id is 'Danh sách';
comment on column carer_list_lines.carer_id is 'Hồ sơ';
comment on column carer_list_lines.home_unit_id is 'Xã nơi cư trú';
comment on column carer_list_lines.name is 'Như carers.name';
comment on column carer_list_lines.kind is 'Như carers.kind';
comment on column carer_list_lines.registered_on is 'Ngày đăng ký';
comment on column carer_list_lines.verified_on is 'Ngày xác minh';
comment on column carer_list_lines.related is 'Như carers.related';
comment on column carer_list_lines.content is 'Điều kiện và nguyện vọng lúc gửi, không có lời văn, mã hóa bằng khóa của hồ sơ';

create table carer_lists (
  locality_id uuid not null,
  id uuid not null,
  sender_unit_id uuid not null,
  quarter text not null,
  circulated_at timestamp with time zone not null,
  circulated_by uuid not null,
  constraint carer_lists_pkey PRIMARY KEY (locality_id, id),
  constraint carer_lists_unit FOREIGN KEY (sender_unit_id) REFERENCES units(id),
  constraint carer_lists_quarter CHECK ((quarter ~ '^\d{4}-Q[1-4]$'::text))
);
alter table carer_lists enable row level security;
alter table carer_lists force row level security;
create policy keeping on carer_lists for all to mangnon_owner using (true) with check (true);
create policy reading on carer_lists for select to public using ((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")));
create policy scope on carer_lists for insert to public with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (sender_unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select on carer_lists to mangnon_app;
comment on table carer_lists is 'Danh sách người nhận chăm sóc thay thế mà cơ quan đầu mối gửi các xã (Mẫu 09), hằng quý; lần sau thay lần trước';
comment on column carer_lists.locality_id is 'Địa phương';
comment on column carer_lists.id is 'Mã danh sách';
comment on column carer_lists.sender_unit_id is 'Cơ quan gửi';
comment on column carer_lists.quarter is 'Quý: 2021-Q4';
comment on column carer_lists.circulated_at is 'Lúc gửi';
comment on column carer_lists.circulated_by is 'Người gửi';

create table carers (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  case_id uuid,
  readers uuid[],
  named uuid[] default '{}'::uuid[] not null,
  related uuid[] default '{}'::uuid[] not null,
  name text not null,
  kind text not null,
  route text not null,
  state text not null,
  registered_on date not null,
  verified_on date,
  recorded_by uuid not null,
  content bytea not null,
  version integer default 1 not null,
  constraint carers_pkey PRIMARY KEY (locality_id, id),
  constraint carers_case FOREIGN KEY (locality_id, case_id) REFERENCES case_files(locality_id, id),
  constraint carers_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint carers_kind_known CHECK ((kind = ANY (ARRAY['person'::text, 'couple'::text, 'facility'::text]))),
  constraint carers_notice CHECK ((((route = 'notice'::text) = (case_id IS NOT NULL)) AND ((case_id IS NULL) = (readers IS NULL)))),
  constraint carers_route_known CHECK ((route = ANY (ARRAY['application'::text, 'notice'::text]))),
  constraint carers_state_known CHECK ((state = ANY (ARRAY['registered'::text, 'verified'::text, 'not-eligible'::text, 'withdrawn'::text])))
);
CREATE INDEX carers_unit ON public.carers USING btree (locality_id, unit_id, id DESC);
alter table carers enable row level security;
alter table carers force row level security;
create policy keeping on carers for all to mangnon_owner using (true) with check (true);
create policy scope on carers for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND ((readers IS NULL) OR (( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") = ANY (readers)))));
grant insert, select on carers to mangnon_app;
comment on table carers is 'Người, gia đình, cơ sở nhận chăm sóc thay thế: đăng ký (Mẫu 08), xác minh (Mẫu 11); người thân thích chỉ thông báo, gắn với một vụ việc và chỉ người đọc vụ việc ấy biết';
comment on column carers.locality_id is 'Địa phương';
comment on column carers.id is 'Mã hồ sơ';
comment on column carers.unit_id is 'Xã nơi cư trú';
comment on column carers.case_id is 'Vụ việc mà người thân thích thông báo; trống với người đăng ký';
comment on column carers.readers is 'Như case_subjects.readers của vụ việc; trống: cán bộ của xã';
comment on column carers.named is 'Như case_files.named của vụ việc';
comment on column carers.related is 'Tài khoản của chính người nhận chăm sóc hoặc người thân của họ: không xác minh, không quyết định';
comment on column carers.name is 'Tên gọi trong danh sách';
comment on column carers.kind is 'Loại: person cá nhân, couple vợ chồng, facility cơ sở trợ giúp xã hội';
comment on column carers.route is 'Cách: application đăng ký, notice người thân thích thông báo';
comment on column carers.state is 'Tình trạng: registered chờ xác minh, verified đủ điều kiện, not-eligible không đủ điều kiện, withdrawn đã rút';
comment on column carers.registered_on is 'Ngày đăng ký, thông báo';
comment on column carers.verified_on is 'Ngày xác minh';
comment on column carers.recorded_by is 'Người ghi sau cùng';
comment on column carers.content is 'Toàn bộ hồ sơ và kết quả xác minh, mã hóa bằng khóa riêng của hồ sơ';
comment on column carers.version is 'Phiên bản bản ghi';

create table case_addresses (
  locality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  readers uuid[] not null,
  named uuid[] default '{}'::uuid[] not null,
  seq integer not null,
  address bytea not null,
  constraint case_addresses_pkey PRIMARY KEY (locality_id, id),
  constraint case_addresses_case FOREIGN KEY (locality_id, case_id) REFERENCES case_files(locality_id, id),
  constraint case_addresses_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint case_addresses_seq_positive CHECK ((seq > 0))
);
CREATE INDEX case_addresses_of_case ON public.case_addresses USING btree (locality_id, case_id, seq DESC);
alter table case_addresses enable row level security;
alter table case_addresses force row level security;
create policy keeping on case_addresses for all to mangnon_owner using (true) with check (true);
create policy scope on case_addresses for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND (( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") = ANY (readers)))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND (( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") = ANY (readers))));
grant insert, select on case_addresses to mangnon_app;
comment on table case_addresses is 'Nơi ở được bảo vệ của trẻ em (mật P4): chỉ nhóm phụ trách đọc, mỗi lần đọc là một việc riêng; chỉ ghi thêm';
comment on column case_addresses.locality_id is 'Địa phương';
comment on column case_addresses.id is 'Mã việc đã ghi nơi ở này (case_events)';
comment on column case_addresses.case_id is 'Vụ việc';
comment on column case_addresses.unit_id is 'Xã phụ trách';
comment on column case_addresses.readers is 'Như case_subjects.readers';
comment on column case_addresses.named is 'Như case_files.named';
comment on column case_addresses.seq is 'Như case_events.seq';
comment on column case_addresses.address is 'Nơi ở, mã hóa bằng khóa của vụ việc';

create table case_attachments (
  locality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  readers uuid[] not null,
  named uuid[] default '{}'::uuid[] not null,
  type text not null,
  size integer not null,
  words bytea not null,
  content bytea,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  version integer default 1 not null,
  constraint case_attachments_pkey PRIMARY KEY (locality_id, id),
  constraint case_attachments_case FOREIGN KEY (locality_id, case_id) REFERENCES case_files(locality_id, id),
  constraint case_attachments_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint case_attachments_size_positive CHECK ((size > 0)),
  constraint case_attachments_type_known CHECK ((type = ANY (ARRAY['pdf'::text, 'docx'::text, 'jpeg'::text, 'png'::text]))),
  constraint case_attachments_withdrawal_complete CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (content IS NOT NULL))))
);
CREATE INDEX case_attachments_of_case ON public.case_attachments USING btree (locality_id, case_id, added_at);
alter table case_attachments enable row level security;
alter table case_attachments force row level security;
create policy keeping on case_attachments for all to mangnon_owner using (true) with check (true);
create policy scope on case_attachments for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND (( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") = ANY (readers)))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND (( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") = ANY (readers))));
grant insert, select on case_attachments to mangnon_app;
comment on table case_attachments is 'Tệp kèm theo vụ việc (mật P4): chỉ nhóm phụ trách đọc; rút thì nội dung bị xóa, dòng còn lại';
comment on column case_attachments.locality_id is 'Địa phương';
comment on column case_attachments.id is 'Mã tệp (do máy người dùng tạo)';
comment on column case_attachments.case_id is 'Vụ việc';
comment on column case_attachments.unit_id is 'Xã phụ trách';
comment on column case_attachments.readers is 'Nhóm phụ trách: tài khoản được đọc; không có người chỉ quyết định';
comment on column case_attachments.named is 'Như case_files.named';
comment on column case_attachments.type is 'Loại tệp theo nội dung';
comment on column case_attachments.size is 'Cỡ tệp được giữ, byte, trước khi mã hóa';
comment on column case_attachments.words is 'Tên tệp, nguồn, của ai, nói về gì, số, ngày, lý do rút; mã hóa bằng khóa của vụ việc';
comment on column case_attachments.content is 'Nội dung, mã hóa bằng khóa của vụ việc; trống khi đã rút';
comment on column case_attachments.added_by is 'Người kèm';
comment on column case_attachments.added_at is 'Lúc kèm';
comment on column case_attachments.withdrawn_by is 'Người rút';
comment on column case_attachments.withdrawn_at is 'Lúc rút; trống khi còn';
comment on column case_attachments.version is 'Phiên bản bản ghi';

create table case_clocks (
  locality_id uuid not null,
  case_id uuid not null,
  code text not null,
  occurrence integer not null,
  unit_id uuid not null,
  named uuid[] default '{}'::uuid[] not null,
  step integer not null,
  rule_from date not null,
  binding boolean not null,
  owner text not null,
  counted_from text not null,
  started_at timestamp with time zone not null,
  started_by uuid not null,
  due_at timestamp with time zone not null,
  end_kind text,
  ended_at timestamp with time zone,
  ended_by uuid,
  superseded_by uuid,
  late_reason boolean not null,
  offered_to uuid,
  told jsonb default '[]'::jsonb not null,
  next_step_at timestamp with time zone,
  earlier_due jsonb default '[]'::jsonb not null,
  team_only boolean default false not null,
  constraint case_clocks_pkey PRIMARY KEY (locality_id, case_id, code, occurrence),
  constraint case_clocks_case FOREIGN KEY (locality_id, case_id) REFERENCES case_files(locality_id, id),
  constraint case_clocks_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint case_clocks_counted_from_known CHECK ((counted_from = ANY (ARRAY['received-at'::text, 'act'::text, 'running'::text]))),
  constraint case_clocks_end_complete CHECK ((((end_kind IS NULL) = (ended_at IS NULL)) AND ((end_kind IS NULL) = (ended_by IS NULL)))),
  constraint case_clocks_end_known CHECK ((end_kind = ANY (ARRAY['met'::text, 'cancelled'::text]))),
  constraint case_clocks_occurrence_positive CHECK ((occurrence > 0)),
  constraint case_clocks_owner_known CHECK ((owner = ANY (ARRAY['worker'::text, 'member'::text, 'decider'::text])))
);
CREATE INDEX case_clocks_next_step ON public.case_clocks USING btree (locality_id, next_step_at) WHERE ((end_kind IS NULL) AND (superseded_by IS NULL) AND (next_step_at IS NOT NULL));
CREATE INDEX case_clocks_running ON public.case_clocks USING btree (locality_id, unit_id, due_at) WHERE ((end_kind IS NULL) AND (superseded_by IS NULL));
CREATE INDEX case_clocks_running_of_case ON public.case_clocks USING btree (locality_id, case_id) WHERE ((end_kind IS NULL) AND (superseded_by IS NULL));
alter table case_clocks enable row level security;
alter table case_clocks force row level security;
create policy keeping on case_clocks for all to mangnon_owner using (true) with check (true);
create policy offered on case_clocks for select to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND (offered_to = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))));
create policy scope on case_clocks for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true)));
CREATE TRIGGER case_clocks_history BEFORE UPDATE OF due_at, earlier_due, told ON public.case_clocks FOR EACH ROW EXECUTE FUNCTION keep_clock_history();
grant insert, select on case_clocks to mangnon_app;
comment on table case_clocks is 'Đồng hồ của vụ việc: suy ra từ case_events và care_events, thời hạn (db/reference/case-clocks.json, care-clocks.json) và lịch nghỉ; ghi cùng giao dịch với việc làm';
comment on column case_clocks.locality_id is 'Địa phương';
comment on column case_clocks.case_id is 'Vụ việc';
comment on column case_clocks.code is 'Thời hạn (db/reference/case-clocks.json, care-clocks.json)';
comment on column case_clocks.occurrence is 'Lần thứ mấy của thời hạn này trong vụ việc';
comment on column case_clocks.unit_id is 'Xã phụ trách';
comment on column case_clocks.named is 'Như case_files.named';
comment on column case_clocks.step is 'Lần theo dõi thứ mấy của một dãy, từ 0';
comment on column case_clocks.rule_from is 'Phiên bản của thời hạn: tính từ ngày';
comment on column case_clocks.binding is 'Thời hạn của pháp luật: quá hạn phải ghi lý do';
comment on column case_clocks.owner is 'Ai chịu thời hạn: worker người phụ trách, member nhóm, decider người quyết định';
comment on column case_clocks.counted_from is 'Tính từ: received-at lúc nhận thông tin, act việc làm, running nối tiếp đồng hồ đang chạy';
comment on column case_clocks.started_at is 'Lúc bắt đầu';
comment on column case_clocks.started_by is 'Việc làm đồng hồ chạy';
comment on column case_clocks.due_at is 'Lúc hết hạn';
comment on column case_clocks.end_kind is 'Kết thúc: met đã làm, cancelled không còn phải làm; trống khi đang chạy';
comment on column case_clocks.ended_at is 'Lúc kết thúc';
comment on column case_clocks.ended_by is 'Việc làm đồng hồ dừng';
comment on column case_clocks.superseded_by is 'Việc đặt một đồng hồ khác vào chỗ này; đồng hồ cũ giữ nguyên';
comment on column case_clocks.late_reason is 'Đã ghi lý do muộn';
comment on column case_clocks.offered_to is 'Như case_files.offered_to';
comment on column case_clocks.told is 'Đã báo cho bậc nào, lúc nào, bao nhiêu người: mỗi bậc một lần';
comment on column case_clocks.next_step_at is 'Lúc phải báo bậc kế tiếp; trống: không còn bậc nào';
comment on column case_clocks.earlier_due is 'Các hạn trước khi tính lại do lịch nghỉ đổi: dueAt là hạn cũ, changedAt là lúc tính lại; chỉ ghi thêm';
comment on column case_clocks.team_only is 'Chỉ người đọc vụ việc thấy: hạn này nói ra điều chỉ nhóm phụ trách biết (ngày đủ 16 tuổi)';

create table case_consents (
  locality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  readers uuid[] not null,
  named uuid[] default '{}'::uuid[] not null,
  given_by text not null,
  purpose text not null,
  receiver_id uuid,
  way text not null,
  given_on date not null,
  valid_until date,
  words bytea not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  withdrawn_on date,
  withdrawn_words bytea,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  version integer default 1 not null,
  constraint case_consents_pkey PRIMARY KEY (locality_id, id),
  constraint case_consents_case FOREIGN KEY (locality_id, case_id) REFERENCES case_files(locality_id, id),
  constraint case_consents_receiver FOREIGN KEY (receiver_id) REFERENCES units(id),
  constraint case_consents_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint case_consents_giver_known CHECK ((given_by = ANY (ARRAY['child'::text, 'parent'::text, 'guardian'::text, 'carer'::text]))),
  constraint case_consents_period CHECK ((valid_until >= given_on)),
  constraint case_consents_purpose_known CHECK ((purpose = ANY (ARRAY['service'::text, 'referral'::text, 'disclosure'::text, 'photograph'::text]))),
  constraint case_consents_way_known CHECK ((way = ANY (ARRAY['written'::text, 'spoken-with-witness'::text]))),
  constraint case_consents_withdrawal_complete CHECK ((((withdrawn_on IS NULL) = (withdrawn_at IS NULL)) AND ((withdrawn_on IS NULL) = (withdrawn_words IS NULL))))
);
CREATE INDEX case_consents_of_case ON public.case_consents USING btree (locality_id, case_id);
alter table case_consents enable row level security;
alter table case_consents force row level security;
create policy keeping on case_consents for all to mangnon_owner using (true) with check (true);
create policy scope on case_consents for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND (( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") = ANY (readers)))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND (( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") = ANY (readers))));
grant insert, select on case_consents to mangnon_app;
comment on table case_consents is 'Sự đồng ý trong một vụ việc: của ai, để làm gì, bằng cách nào, đến khi nào, rút lại khi nào và vì sao';
comment on column case_consents.locality_id is 'Địa phương';
comment on column case_consents.id is 'Mã sự đồng ý';
comment on column case_consents.case_id is 'Vụ việc';
comment on column case_consents.unit_id is 'Xã phụ trách';
comment on column case_consents.readers is 'Như case_subjects.readers (đi theo bằng trigger)';
comment on column case_consents.named is 'Như case_files.named';
comment on column case_consents.given_by is 'Ai đồng ý: child trẻ em (từ 7 tuổi), parent cha mẹ, guardian người giám hộ, carer người chăm sóc';
comment on column case_consents.purpose is 'Để làm gì: service nhận dịch vụ, referral chuyển tuyến, disclosure cho biết thông tin, photograph chụp ảnh, ghi hình';
comment on column case_consents.receiver_id is 'Chỉ cho nơi nhận này; trống: không nêu riêng nơi nào';
comment on column case_consents.way is 'Cách đồng ý: written bằng văn bản, spoken-with-witness bằng lời có người làm chứng';
comment on column case_consents.given_on is 'Đồng ý ngày';
comment on column case_consents.valid_until is 'Đến hết ngày; trống: đến khi rút lại';
comment on column case_consents.words is 'Họ tên người đồng ý, người làm chứng, ghi chú; mã hóa bằng khóa của vụ việc';
comment on column case_consents.recorded_by is 'Người ghi';
comment on column case_consents.recorded_at is 'Lúc ghi';
comment on column case_consents.withdrawn_on is 'Rút lại ngày; trống khi còn đồng ý';
comment on column case_consents.withdrawn_words is 'Vì sao rút lại; mã hóa bằng khóa của vụ việc';
comment on column case_consents.withdrawn_by is 'Người ghi việc rút lại';
comment on column case_consents.withdrawn_at is 'Lúc ghi việc rút lại';
comment on column case_consents.version is 'Phiên bản bản ghi';

create table case_events (
  locality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  readers uuid[] not null,
  named uuid[] default '{}'::uuid[] not null,
  seq integer not null,
  act text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  account_id uuid not null,
  facts jsonb not null,
  late_reason_given boolean not null,
  words bytea not null,
  constraint case_events_pkey PRIMARY KEY (locality_id, id),
  constraint case_events_order UNIQUE (locality_id, case_id, seq),
  constraint case_events_case FOREIGN KEY (locality_id, case_id) REFERENCES case_files(locality_id, id),
  constraint case_events_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint case_events_seq_positive CHECK ((seq > 0))
);
alter table case_events enable row level security;
alter table case_events force row level security;
create policy keeping on case_events for all to mangnon_owner using (true) with check (true);
create policy scope on case_events for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND (( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") = ANY (readers)))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND (( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") = ANY (readers))));
grant insert, select on case_events to mangnon_app;
comment on table case_events is 'Việc đã làm trong vụ việc, chỉ ghi thêm: bước, kế hoạch, cách ly và đồng hồ đều suy ra từ đây';
comment on column case_events.locality_id is 'Địa phương';
comment on column case_events.id is 'Mã việc (do máy người dùng tạo)';
comment on column case_events.case_id is 'Vụ việc';
comment on column case_events.unit_id is 'Xã phụ trách';
comment on column case_events.readers is 'Như case_subjects.readers';
comment on column case_events.named is 'Như case_files.named';
comment on column case_events.seq is 'Thứ tự trong vụ việc';
comment on column case_events.act is 'Việc gì (cases/contract/deeds.ts)';
comment on column case_events.at is 'Làm lúc nào, theo người ghi; đồng hồ dừng lúc này';
comment on column case_events.recorded_at is 'Ghi vào hệ thống lúc nào';
comment on column case_events.account_id is 'Người ghi';
comment on column case_events.facts is 'Mã, ngày, số tiền của việc; không có lời văn';
comment on column case_events.late_reason_given is 'Đã ghi lý do muộn (trong words)';
comment on column case_events.words is 'Lời văn của việc, mã hóa bằng khóa của vụ việc';

create table case_files (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  stage text not null,
  since timestamp with time zone not null,
  received_at timestamp with time zone not null,
  opened_at timestamp with time zone not null,
  ground text not null,
  confidentiality text not null,
  closed_as text,
  worker_id uuid,
  team uuid[] not null,
  named uuid[] default '{}'::uuid[] not null,
  version integer default 1 not null,
  offered_to uuid,
  unowned boolean default false not null,
  next_task_on date,
  constraint case_files_pkey PRIMARY KEY (locality_id, id),
  constraint case_files_offered_to FOREIGN KEY (offered_to) REFERENCES units(id),
  constraint case_files_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint case_files_closed CHECK (((stage = 'closed'::text) = (closed_as IS NOT NULL))),
  constraint case_files_closed_as_known CHECK ((closed_as = ANY (ARRAY['closed'::text, 'dismissed'::text]))),
  constraint case_files_confidentiality_known CHECK ((confidentiality = ANY (ARRAY['ordinary'::text, 'restricted'::text, 'secret'::text]))),
  constraint case_files_ground_known CHECK ((ground = ANY (ARRAY['abused'::text, 'at-risk'::text, 'special-circumstances'::text]))),
  constraint case_files_stage_known CHECK ((stage = ANY (ARRAY['intake'::text, 'initial-assessment'::text, 'emergency'::text, 'detailed-assessment'::text, 'meeting'::text, 'planning'::text, 'approval'::text, 'carrying-out'::text, 'review'::text, 'closed'::text])))
);
CREATE INDEX case_files_next_task ON public.case_files USING btree (locality_id, unit_id, next_task_on) WHERE ((stage <> 'closed'::text) AND (next_task_on IS NOT NULL));
CREATE INDEX case_files_offered ON public.case_files USING btree (locality_id, offered_to) WHERE (offered_to IS NOT NULL);
CREATE INDEX case_files_open ON public.case_files USING btree (locality_id, unit_id, id DESC) WHERE (stage <> 'closed'::text);
CREATE INDEX case_files_received ON public.case_files USING btree (locality_id, unit_id, received_at);
CREATE INDEX case_files_unit ON public.case_files USING btree (locality_id, unit_id, id DESC);
CREATE INDEX case_files_unowned ON public.case_files USING btree (locality_id, unit_id) WHERE unowned;
alter table case_files enable row level security;
alter table case_files force row level security;
create policy keeping on case_files for all to mangnon_owner using (true) with check (true);
create policy offered on case_files for select to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND (offered_to = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))));
create policy scope on case_files for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true)));
CREATE TRIGGER follow_case_in_glass AFTER UPDATE OF named, unit_id ON public.case_files FOR EACH ROW WHEN (((old.named IS DISTINCT FROM new.named) OR (old.unit_id IS DISTINCT FROM new.unit_id))) EXECUTE FUNCTION follow_case_in_glass();
grant insert, select on case_files to mangnon_app;
comment on table case_files is 'Vụ việc hỗ trợ, can thiệp: đang ở bước nào, ai phụ trách; không nói về trẻ em nào và không có nội dung';
comment on column case_files.locality_id is 'Địa phương';
comment on column case_files.id is 'Mã vụ việc';
comment on column case_files.unit_id is 'Xã phụ trách';
comment on column case_files.stage is 'Bước: intake tiếp nhận, initial-assessment đánh giá ban đầu, emergency can thiệp khẩn cấp, detailed-assessment đánh giá cụ thể, meeting họp, planning lập kế hoạch, approval phê duyệt, carrying-out thực hiện, review rà soát, closed đã đóng; suy ra từ case_events';
comment on column case_files.since is 'Lúc bước này bắt đầu';
comment on column case_files.received_at is 'Lúc nhận thông tin (T0), theo lần ghi sau cùng';
comment on column case_files.opened_at is 'Lúc mở vụ việc trong hệ thống';
comment on column case_files.ground is 'Căn cứ mở: abused bị xâm hại, at-risk có nguy cơ, special-circumstances hoàn cảnh đặc biệt (Luật Trẻ em Đ.52.1)';
comment on column case_files.confidentiality is 'Độ mật: ordinary thường, restricted hạn chế, secret mật';
comment on column case_files.closed_as is 'Vì sao đã đóng: closed theo Nghị định 56/2017 Đ.30, dismissed xác minh thấy không phải vụ việc';
comment on column case_files.worker_id is 'Người phụ trách; trống khi chưa phân công';
comment on column case_files.team is 'Nhóm phụ trách: tài khoản được đọc và ghi nội dung';
comment on column case_files.named is 'Tài khoản của người bị nghi hoặc người thân thích: vụ việc không tồn tại với họ';
comment on column case_files.version is 'Phiên bản bản ghi';
comment on column case_files.offered_to is 'Xã đang được đề nghị nhận vụ việc; trống khi không có đề nghị nào';
comment on column case_files.unowned is 'Xã cũ đã sáp nhập và không còn ai phụ trách: chờ người của xã mới nhận';
comment on column case_files.next_task_on is 'Ngày gần nhất đã hẹn làm việc gì: lần theo dõi kế tiếp, hoạt động của kế hoạch đã duyệt; suy ra từ case_events';

create table case_glass (
  locality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  named uuid[] default '{}'::uuid[] not null,
  account_id uuid not null,
  category text not null,
  reason bytea not null,
  broken_at timestamp with time zone not null,
  until timestamp with time zone not null,
  ended_at timestamp with time zone,
  review_due_at timestamp with time zone not null,
  outcome text,
  reviewed_by uuid,
  reviewed_at timestamp with time zone,
  review bytea,
  version integer default 1 not null,
  constraint case_glass_pkey PRIMARY KEY (locality_id, id),
  constraint case_glass_case FOREIGN KEY (locality_id, case_id) REFERENCES case_files(locality_id, id),
  constraint case_glass_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint case_glass_category_known CHECK ((category = ANY (ARRAY['danger'::text, 'worker-absent'::text, 'inspection'::text, 'court'::text, 'other'::text]))),
  constraint case_glass_not_own_review CHECK ((reviewed_by <> account_id)),
  constraint case_glass_outcome_known CHECK ((outcome = ANY (ARRAY['justified'::text, 'not-justified'::text, 'follow-up'::text]))),
  constraint case_glass_reviewed CHECK ((((outcome IS NULL) = (reviewed_by IS NULL)) AND ((outcome IS NULL) = (reviewed_at IS NULL)) AND ((outcome IS NULL) = (review IS NULL)))),
  constraint case_glass_two_hours CHECK (((until > broken_at) AND (until <= (broken_at + '02:00:00'::interval))))
);
CREATE INDEX case_glass_by_account ON public.case_glass USING btree (locality_id, account_id, broken_at);
CREATE INDEX case_glass_of_case ON public.case_glass USING btree (locality_id, case_id, broken_at);
CREATE INDEX case_glass_to_review ON public.case_glass USING btree (locality_id, unit_id, review_due_at) WHERE (outcome IS NULL);
alter table case_glass enable row level security;
alter table case_glass force row level security;
create policy keeping on case_glass for all to mangnon_owner using (true) with check (true);
create policy scope on case_glass for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true)));
grant select on case_glass to mangnon_app;
comment on table case_glass is 'Lượt mở khẩn cấp một vụ việc: ai, vì sao, đến lúc nào; phải có người rà soát';
comment on column case_glass.locality_id is 'Địa phương';
comment on column case_glass.id is 'Mã lượt mở (do máy người dùng tạo)';
comment on column case_glass.case_id is 'Vụ việc';
comment on column case_glass.unit_id is 'Xã phụ trách, theo case_files';
comment on column case_glass.named is 'Như case_files.named';
comment on column case_glass.account_id is 'Người mở';
comment on column case_glass.category is 'Vì sao: danger trẻ em đang gặp nguy hiểm, worker-absent người phụ trách vắng, inspection kiểm tra theo thẩm quyền, court cơ quan tố tụng yêu cầu, other khác';
comment on column case_glass.reason is 'Lý do bằng lời, mã hóa bằng khóa của lượt mở';
comment on column case_glass.broken_at is 'Lúc mở';
comment on column case_glass.until is 'Đọc được đến lúc này, dài nhất hai giờ';
comment on column case_glass.ended_at is 'Lúc người mở tự thôi đọc';
comment on column case_glass.review_due_at is 'Hạn rà soát';
comment on column case_glass.outcome is 'Kết quả rà soát: justified đúng, not-justified không đúng, follow-up cần làm rõ thêm; trống khi chưa rà soát';
comment on column case_glass.reviewed_by is 'Người rà soát, không phải người mở';
comment on column case_glass.reviewed_at is 'Lúc rà soát';
comment on column case_glass.review is 'Nhận xét của người rà soát, mã hóa bằng khóa của lượt mở';
comment on column case_glass.version is 'Phiên bản bản ghi';

create table case_publications (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid,
  is_part boolean not null,
  until date not null,
  made_at timestamp with time zone not null,
  figures jsonb not null,
  constraint case_publications_pkey PRIMARY KEY (locality_id, id),
  constraint case_publications_once UNIQUE NULLS NOT DISTINCT (locality_id, until, is_part, unit_id),
  constraint case_publications_locality FOREIGN KEY (locality_id) REFERENCES localities(id),
  constraint case_publications_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint case_publications_at_end_of_quarter CHECK ((until = (((date_trunc('quarter'::text, (until)::timestamp without time zone) + '3 mons'::interval))::date - 1)))
);
alter table case_publications enable row level security;
alter table case_publications force row level security;
create policy scope on case_publications for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select on case_publications to mangnon_app;
comment on table case_publications is 'Số liệu vụ việc đã công bố cho người ngoài tuyến: mỗi quý một bản, lập một lần, chỉ ghi thêm, không tính lại; số nhỏ đã bị ẩn từ trước khi ghi';
comment on column case_publications.locality_id is 'Địa phương';
comment on column case_publications.id is 'Mã bản công bố';
comment on column case_publications.unit_id is 'Đơn vị nhỏ nhất bao trùm mọi xã được tính, hay xã mà phần này nói đến; trống: không có đơn vị nào như thế, chỉ người có phạm vi toàn địa phương thấy';
comment on column case_publications.is_part is 'Chỉ là các dòng của một xã, lấy ra từ bản chung của mọi xã';
comment on column case_publications.until is 'Ngày cuối của quý: số liệu từ đầu năm đến hết ngày này';
comment on column case_publications.made_at is 'Lập lúc';
comment on column case_publications.figures is 'Các bảng như đã công bố (CaseFigures); null là số không công bố';

create table case_recounts (
  locality_id uuid not null,
  id uuid not null,
  calendar text not null,
  after_case uuid,
  cases integer default 0 not null,
  changed integer default 0 not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint case_recounts_pkey PRIMARY KEY (locality_id, id),
  constraint case_recounts_locality FOREIGN KEY (locality_id) REFERENCES localities(id)
);
CREATE UNIQUE INDEX case_recounts_running ON public.case_recounts USING btree (locality_id) WHERE (finished_at IS NULL);
alter table case_recounts enable row level security;
alter table case_recounts force row level security;
create policy scope on case_recounts for all to public using ((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif"))) with check ((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")));
grant insert, select, update on case_recounts to mangnon_app;
comment on table case_recounts is 'Các lần tính lại hạn của vụ việc đang mở do lịch nghỉ đổi; bị ngắt giữa chừng thì làm tiếp từ after_case';
comment on column case_recounts.locality_id is 'Địa phương';
comment on column case_recounts.id is 'Mã lần tính lại';
comment on column case_recounts.calendar is 'Dấu (SHA-256) của lịch làm việc được dùng';
comment on column case_recounts.after_case is 'Đã làm xong đến vụ việc này; trống: chưa bắt đầu';
comment on column case_recounts.cases is 'Số vụ việc đã xét';
comment on column case_recounts.changed is 'Số đồng hồ đổi hạn';
comment on column case_recounts.started_at is 'Bắt đầu lúc';
comment on column case_recounts.finished_at is 'Xong lúc; trống: đang làm dở';

create table case_referral_acts (
  locality_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  readers uuid[] not null,
  named uuid[] default '{}'::uuid[] not null,
  act text not null,
  at timestamp with time zone not null,
  account_id uuid not null,
  words bytea,
  constraint case_referral_acts_pkey PRIMARY KEY (locality_id, id),
  constraint case_referral_acts_referral FOREIGN KEY (locality_id, referral_id) REFERENCES case_referrals(locality_id, id),
  constraint case_referral_acts_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint case_referral_acts_act_known CHECK ((act = ANY (ARRAY['send'::text, 'accept'::text, 'refuse'::text, 'answer'::text, 'finish'::text, 'give-back'::text, 'withdraw'::text, 'lose-basis'::text, 'rest-anew'::text])))
);
CREATE INDEX case_referral_acts_of_referral ON public.case_referral_acts USING btree (locality_id, referral_id, at);
alter table case_referral_acts enable row level security;
alter table case_referral_acts force row level security;
create policy keeping on case_referral_acts for all to mangnon_owner using (true) with check (true);
create policy scope on case_referral_acts for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND (( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") = ANY (readers)))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND (( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") = ANY (readers))));
grant insert, select on case_referral_acts to mangnon_app;
comment on table case_referral_acts is 'Việc đã làm của một lần chuyển tuyến, chỉ ghi thêm';
comment on column case_referral_acts.locality_id is 'Địa phương';
comment on column case_referral_acts.id is 'Mã việc (do máy người dùng tạo)';
comment on column case_referral_acts.referral_id is 'Lần chuyển tuyến';
comment on column case_referral_acts.case_id is 'Vụ việc';
comment on column case_referral_acts.unit_id is 'Xã phụ trách';
comment on column case_referral_acts.readers is 'Như case_subjects.readers (đi theo bằng trigger)';
comment on column case_referral_acts.named is 'Như case_files.named';
comment on column case_referral_acts.act is 'send chuyển, accept nhận, refuse từ chối, answer trả lời, finish trả lời xong, give-back trả lại, withdraw rút lại, lose-basis mất sự đồng ý, rest-anew chọn căn cứ khác';
comment on column case_referral_acts.at is 'Lúc làm';
comment on column case_referral_acts.account_id is 'Người làm';
comment on column case_referral_acts.words is 'Lời văn, mã hóa bằng khóa của vụ việc; trống khi không có';

create table case_referrals (
  locality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  readers uuid[] not null,
  named uuid[] default '{}'::uuid[] not null,
  receiver_id uuid not null,
  sector text not null,
  service text not null,
  action_id uuid,
  field_groups text[] not null,
  fields text[] not null,
  persons uuid[] default '{}'::uuid[] not null,
  pace text not null,
  wished_on date,
  reason bytea not null,
  shared bytea not null,
  guarded bytea,
  basis_kind text not null,
  basis_code text,
  consent_ids uuid[] default '{}'::uuid[] not null,
  basis_until date,
  lost_basis_at timestamp with time zone,
  state text default 'sent'::text not null,
  sent_by uuid not null,
  sent_at timestamp with time zone not null,
  accept_due_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  answer_due_at timestamp with time zone,
  ended_at timestamp with time zone,
  outcome text,
  version integer default 1 not null,
  constraint case_referrals_pkey PRIMARY KEY (locality_id, id),
  constraint case_referrals_case FOREIGN KEY (locality_id, case_id) REFERENCES case_files(locality_id, id),
  constraint case_referrals_receiver FOREIGN KEY (receiver_id) REFERENCES units(id),
  constraint case_referrals_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint case_referrals_answer_due CHECK (((state <> 'accepted'::text) OR (answer_due_at IS NOT NULL))),
  constraint case_referrals_basis_complete CHECK ((((basis_kind = 'law'::text) = (basis_code IS NOT NULL)) AND ((basis_kind = 'consent'::text) = (cardinality(consent_ids) > 0)))),
  constraint case_referrals_basis_known CHECK ((basis_kind = ANY (ARRAY['consent'::text, 'law'::text]))),
  constraint case_referrals_end_complete CHECK (((state = ANY (ARRAY['sent'::text, 'accepted'::text])) = (ended_at IS NULL))),
  constraint case_referrals_groups_named CHECK ((cardinality(field_groups) > 0)),
  constraint case_referrals_outcome_known CHECK ((outcome = ANY (ARRAY['given'::text, 'not-given'::text]))),
  constraint case_referrals_outcome_of_end CHECK (((state = 'finished'::text) = (outcome IS NOT NULL))),
  constraint case_referrals_pace_known CHECK ((pace = ANY (ARRAY['ordinary'::text, 'urgent'::text]))),
  constraint case_referrals_sector_known CHECK ((sector = ANY (ARRAY['health'::text, 'education'::text, 'justice'::text, 'police'::text, 'finance'::text, 'culture'::text, 'organisation'::text]))),
  constraint case_referrals_state_known CHECK ((state = ANY (ARRAY['sent'::text, 'accepted'::text, 'finished'::text, 'refused'::text, 'given-back'::text, 'withdrawn'::text])))
);
CREATE INDEX case_referrals_of_case ON public.case_referrals USING btree (locality_id, case_id);
CREATE INDEX case_referrals_of_unit ON public.case_referrals USING btree (locality_id, unit_id, sent_at);
CREATE INDEX case_referrals_received ON public.case_referrals USING btree (locality_id, receiver_id) WHERE (state = ANY (ARRAY['sent'::text, 'accepted'::text]));
alter table case_referrals enable row level security;
alter table case_referrals force row level security;
create policy keeping on case_referrals for all to mangnon_owner using (true) with check (true);
create policy scope on case_referrals for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND (( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") = ANY (readers)))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND (( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") = ANY (readers))));
grant insert, select on case_referrals to mangnon_app;
comment on table case_referrals is 'Chuyển tuyến một vụ việc đến cơ quan, đoàn thể: nơi nhận chỉ thấy những mục đã nêu, và thôi thấy ngay khi kết thúc';
comment on column case_referrals.locality_id is 'Địa phương';
comment on column case_referrals.id is 'Mã lần chuyển tuyến';
comment on column case_referrals.case_id is 'Vụ việc';
comment on column case_referrals.unit_id is 'Xã phụ trách';
comment on column case_referrals.readers is 'Như case_subjects.readers (đi theo bằng trigger)';
comment on column case_referrals.named is 'Như case_files.named: người có liên quan làm ở nơi nhận cũng không thấy';
comment on column case_referrals.receiver_id is 'Nơi nhận';
comment on column case_referrals.sector is 'Ngành của nơi nhận lúc chuyển';
comment on column case_referrals.service is 'Dịch vụ đề nghị (referrals/contract/states.ts)';
comment on column case_referrals.action_id is 'Hoạt động của kế hoạch đã duyệt; trống: ngoài kế hoạch';
comment on column case_referrals.field_groups is 'Các nhóm thông tin đã nêu (db/reference/sector-sharing.json)';
comment on column case_referrals.fields is 'Đúng các mục mà người chuyển đã thấy trước khi chuyển';
comment on column case_referrals.persons is 'Nhóm chỉ cho người nêu tên (HIV): những tài khoản này của nơi nhận';
comment on column case_referrals.pace is 'ordinary thường, urgent gấp (db/reference/referral-limits.json)';
comment on column case_referrals.wished_on is 'Ngày mong muốn';
comment on column case_referrals.reason is 'Lý do, điều đề nghị; mã hóa bằng khóa của vụ việc';
comment on column case_referrals.shared is 'Các mục đã nêu, như lúc chuyển; mã hóa bằng khóa của vụ việc';
comment on column case_referrals.guarded is 'Mục chỉ mở cho người nêu tên hoặc sau khi nhập lại mật khẩu; mã hóa bằng khóa của vụ việc';
comment on column case_referrals.basis_kind is 'Dựa trên: consent sự đồng ý, law căn cứ pháp luật';
comment on column case_referrals.basis_code is 'Căn cứ pháp luật (db/reference/consent-bases.json)';
comment on column case_referrals.consent_ids is 'Các sự đồng ý (case_consents)';
comment on column case_referrals.basis_until is 'Sự đồng ý hết hạn sau ngày này; trống: không có hạn';
comment on column case_referrals.lost_basis_at is 'Lúc sự đồng ý bị rút lại: nơi nhận thôi thấy, chờ người phụ trách chọn căn cứ hoặc kết thúc';
comment on column case_referrals.state is 'sent chờ nhận, accepted đã nhận, finished đã trả lời xong, refused từ chối, given-back trả lại, withdrawn xã rút lại';
comment on column case_referrals.sent_by is 'Người chuyển';
comment on column case_referrals.sent_at is 'Lúc chuyển';
comment on column case_referrals.accept_due_at is 'Hạn nhận hoặc từ chối';
comment on column case_referrals.decided_at is 'Lúc nhận hoặc từ chối';
comment on column case_referrals.answer_due_at is 'Hạn trả lời xong, tính từ lúc nhận';
comment on column case_referrals.ended_at is 'Lúc kết thúc';
comment on column case_referrals.outcome is 'Kết quả: given đã cung cấp dịch vụ, not-given không cung cấp';
comment on column case_referrals.version is 'Phiên bản bản ghi';

create table case_subjects (
  locality_id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  readers uuid[] not null,
  named uuid[] default '{}'::uuid[] not null,
  child_id uuid not null,
  former_child_ids uuid[] default '{}'::uuid[] not null,
  harm_form text,
  constraint case_subjects_pkey PRIMARY KEY (locality_id, case_id),
  constraint case_subjects_case FOREIGN KEY (locality_id, case_id) REFERENCES case_files(locality_id, id),
  constraint case_subjects_child FOREIGN KEY (locality_id, child_id) REFERENCES children(locality_id, id),
  constraint case_subjects_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint case_subjects_harm_form_known CHECK ((harm_form = ANY (ARRAY['violence'::text, 'exploitation'::text, 'sexual-abuse'::text, 'trafficking'::text, 'abandonment'::text, 'other'::text])))
);
CREATE INDEX case_subjects_of_child ON public.case_subjects USING btree (locality_id, child_id);
alter table case_subjects enable row level security;
alter table case_subjects force row level security;
create policy keeping on case_subjects for all to mangnon_owner using (true) with check (true);
create policy scope on case_subjects for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND (( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") = ANY (readers)))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND (( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") = ANY (readers))));
CREATE TRIGGER case_subjects_care AFTER UPDATE OF readers, named, unit_id ON public.case_subjects FOR EACH ROW EXECUTE FUNCTION follow_case_in_care();
CREATE TRIGGER follow_readers AFTER UPDATE ON public.case_subjects FOR EACH ROW WHEN ((((old.readers IS DISTINCT FROM new.readers) OR (old.named IS DISTINCT FROM new.named)) OR (old.unit_id IS DISTINCT FROM new.unit_id))) EXECUTE FUNCTION follow_case_readers();
grant insert, select on case_subjects to mangnon_app;
comment on table case_subjects is 'Vụ việc nói về trẻ em nào: chỉ nhóm phụ trách biết';
comment on column case_subjects.locality_id is 'Địa phương';
comment on column case_subjects.case_id is 'Vụ việc';
comment on column case_subjects.unit_id is 'Xã phụ trách';
comment on column case_subjects.readers is 'Nhóm phụ trách và người quyết định: tài khoản được đọc';
comment on column case_subjects.named is 'Như case_files.named';
comment on column case_subjects.child_id is 'Trẻ em';
comment on column case_subjects.former_child_ids is 'Các hồ sơ trẻ em mà vụ việc đã theo khi hồ sơ được gộp, cũ trước; để tách lại';
comment on column case_subjects.harm_form is 'Hình thức xâm hại chính (db/reference/abuse-forms.json), theo lần xếp loại sau cùng; trống: chưa xếp loại';

create table case_transfers (
  locality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  audience uuid[] not null,
  named uuid[] default '{}'::uuid[] not null,
  former uuid[] not null,
  initials text not null,
  state text not null,
  offered_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  constraint case_transfers_pkey PRIMARY KEY (locality_id, id),
  constraint case_transfers_case FOREIGN KEY (locality_id, case_id) REFERENCES case_files(locality_id, id),
  constraint case_transfers_from FOREIGN KEY (from_unit_id) REFERENCES units(id),
  constraint case_transfers_to FOREIGN KEY (to_unit_id) REFERENCES units(id),
  constraint case_transfers_decided CHECK (((state = 'offered'::text) = (decided_at IS NULL))),
  constraint case_transfers_initials_while_offered CHECK (((state = ANY (ARRAY['offered'::text, 'carried'::text])) OR (initials = ''::text))),
  constraint case_transfers_state_known CHECK ((state = ANY (ARRAY['offered'::text, 'withdrawn'::text, 'refused'::text, 'taken-over'::text, 'carried'::text])))
);
CREATE INDEX case_transfers_of_case ON public.case_transfers USING btree (locality_id, case_id, offered_at DESC);
CREATE UNIQUE INDEX case_transfers_one_offer ON public.case_transfers USING btree (locality_id, case_id) WHERE (state = 'offered'::text);
alter table case_transfers enable row level security;
alter table case_transfers force row level security;
create policy keeping on case_transfers for all to mangnon_owner using (true) with check (true);
create policy scope on case_transfers for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (audience && ( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND COALESCE((( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif") <> ALL (named)), true) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (audience && ( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)))));
grant insert, select on case_transfers to mangnon_app;
comment on table case_transfers is 'Lần chuyển vụ việc giữa hai xã: đề nghị, nhận, không nhận; xã cũ chỉ còn biết đã chuyển lúc nào, cho ai';
comment on column case_transfers.locality_id is 'Địa phương';
comment on column case_transfers.id is 'Mã lần chuyển, cũng là mã việc đề nghị trong case_events';
comment on column case_transfers.case_id is 'Vụ việc';
comment on column case_transfers.from_unit_id is 'Xã cũ';
comment on column case_transfers.to_unit_id is 'Xã mới';
comment on column case_transfers.audience is 'Hai xã';
comment on column case_transfers.named is 'Như case_files.named';
comment on column case_transfers.former is 'Nhóm phụ trách của xã cũ lúc chuyển: được biết là đã chuyển';
comment on column case_transfers.initials is 'Chữ đầu họ tên trẻ em, chỉ khi đang chờ xã mới';
comment on column case_transfers.state is 'offered đang chờ, withdrawn xã cũ rút, refused xã mới không nhận, taken-over đã nhận, carried theo sáp nhập';
comment on column case_transfers.offered_at is 'Lúc đề nghị';
comment on column case_transfers.decided_at is 'Lúc nhận, không nhận hoặc rút';

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
  assigned_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint child_assignments_pkey PRIMARY KEY (locality_id, id),
  constraint child_assignments_child FOREIGN KEY (locality_id, child_id) REFERENCES children(locality_id, id)
);
CREATE INDEX child_assignments_account ON public.child_assignments USING btree (locality_id, account_id);
CREATE INDEX child_assignments_child ON public.child_assignments USING btree (locality_id, child_id);
alter table child_assignments enable row level security;
alter table child_assignments force row level security;
create policy hand_over on child_assignments for all to mangnon_owner using (true) with check (true);
create policy scope on child_assignments for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select, update on child_assignments to mangnon_app;
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

create table child_circumstances (
  locality_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  unit_id uuid not null,
  commune_id uuid not null,
  sex text not null,
  kind text not null,
  code text not null,
  sub_code text,
  state text default 'proposed'::text not null,
  from_date date not null,
  to_date date,
  end_reason text,
  evidence_kind text,
  evidence_number text default ''::text not null,
  evidence_on date,
  evidence_by text default ''::text not null,
  evidence_file_id uuid,
  note text default ''::text not null,
  continues_id uuid,
  counted_from date not null,
  counted_to date not null,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  version integer default 1 not null,
  constraint child_circumstances_pkey PRIMARY KEY (locality_id, id),
  constraint child_circumstances_child FOREIGN KEY (locality_id, child_id) REFERENCES children(locality_id, id),
  constraint child_circumstances_commune FOREIGN KEY (commune_id) REFERENCES units(id),
  constraint child_circumstances_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint child_circumstances_end_told CHECK (((state <> 'ended'::text) OR ((to_date IS NOT NULL) AND (end_reason IS NOT NULL)))),
  constraint child_circumstances_kind_known CHECK ((kind = ANY (ARRAY['special'::text, 'at-risk'::text, 'abused'::text, 'injured'::text, 'dropout-risk'::text, 'toxin'::text]))),
  constraint child_circumstances_period CHECK (((to_date IS NULL) OR (to_date >= from_date))),
  constraint child_circumstances_state_known CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'ended'::text, 'withdrawn'::text])))
);
CREATE INDEX child_circumstances_child ON public.child_circumstances USING btree (locality_id, child_id);
CREATE INDEX child_circumstances_counted ON public.child_circumstances USING btree (locality_id, commune_id, kind, counted_from, counted_to) INCLUDE (code, sex, unit_id, child_id, state);
alter table child_circumstances enable row level security;
alter table child_circumstances force row level security;
create policy hand_over on child_circumstances for all to mangnon_owner using (true) with check (true);
create policy scope on child_circumstances for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id IN ( SELECT unnest(( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)) AS unnest))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id IN ( SELECT unnest(( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)) AS unnest)))));
grant insert, select, update on child_circumstances to mangnon_app;
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

create table child_events (
  locality_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  unit_id uuid not null,
  at timestamp with time zone not null,
  by_account uuid not null,
  kind text not null,
  on_date date,
  batch_id uuid,
  detail jsonb default '{}'::jsonb not null,
  constraint child_events_pkey PRIMARY KEY (locality_id, id),
  constraint child_events_child FOREIGN KEY (locality_id, child_id) REFERENCES children(locality_id, id)
);
CREATE INDEX child_events_batch ON public.child_events USING btree (locality_id, batch_id) WHERE (batch_id IS NOT NULL);
CREATE INDEX child_events_child ON public.child_events USING btree (locality_id, child_id, at);
alter table child_events enable row level security;
alter table child_events force row level security;
create policy hand_over on child_events for all to mangnon_owner using (true) with check (true);
create policy scope on child_events for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select on child_events to mangnon_app;
comment on table child_events is 'Lịch sử hồ sơ trẻ em, chỉ ghi thêm: vào sổ, sửa gì từ gì, chuyển, gộp, thôi theo dõi';
comment on column child_events.locality_id is 'Địa phương';
comment on column child_events.id is 'Mã dòng';
comment on column child_events.child_id is 'Trẻ em';
comment on column child_events.unit_id is 'Thôn lúc ghi: nơi cũ giữ lịch sử của mình';
comment on column child_events.at is 'Lúc ghi';
comment on column child_events.by_account is 'Người ghi';
comment on column child_events.kind is 'Việc: registered, changed, moved-hamlet, offered, taken-in, moved-out, left, died, turned-16, kept, merged, unmerged, withdrawn, bulk-undone, paper, number-matches, number-differs, number-not-found';
comment on column child_events.on_date is 'Ngày của sự việc';
comment on column child_events.batch_id is 'Lần nhập hoặc lần sửa hàng loạt';
comment on column child_events.detail is 'Trường đã đổi: {trường: [cũ, mới]}; khi rời đi: bản chụp tối thiểu';

create table child_import_chunks (
  locality_id uuid not null,
  import_id uuid not null,
  sheet smallint not null,
  chunk integer not null,
  unit_id uuid not null,
  rows integer not null,
  body bytea not null,
  constraint child_import_chunks_pkey PRIMARY KEY (locality_id, import_id, sheet, chunk),
  constraint child_import_chunks_import FOREIGN KEY (locality_id, import_id) REFERENCES child_imports(locality_id, id)
);
alter table child_import_chunks enable row level security;
alter table child_import_chunks force row level security;
create policy scope on child_import_chunks for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant delete, insert, select on child_import_chunks to mangnon_app;
comment on table child_import_chunks is 'Các hàng của tệp đúng như đã đọc, nén từng vài trăm hàng: không bao giờ sửa';
comment on column child_import_chunks.locality_id is 'Địa phương';
comment on column child_import_chunks.import_id is 'Lần nhập';
comment on column child_import_chunks.sheet is 'Trang tính, từ 0';
comment on column child_import_chunks.chunk is 'Thứ tự mẻ trong trang, từ 0';
comment on column child_import_chunks.unit_id is 'Đơn vị nhập';
comment on column child_import_chunks.rows is 'Số hàng';
comment on column child_import_chunks.body is 'Các hàng: JSON nén deflate';

create table child_import_edits (
  locality_id uuid not null,
  import_id uuid not null,
  sheet smallint not null,
  row integer not null,
  unit_id uuid not null,
  edits jsonb default '{}'::jsonb not null,
  choice text,
  edited_at timestamp with time zone not null,
  edited_by uuid not null,
  constraint child_import_edits_pkey PRIMARY KEY (locality_id, import_id, sheet, "row"),
  constraint child_import_edits_import FOREIGN KEY (locality_id, import_id) REFERENCES child_imports(locality_id, id),
  constraint child_import_edits_choice_known CHECK ((choice = ANY (ARRAY['take'::text, 'skip'::text]))),
  constraint child_import_edits_object CHECK ((jsonb_typeof(edits) = 'object'::text))
);
alter table child_import_edits enable row level security;
alter table child_import_edits force row level security;
create policy scope on child_import_edits for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant delete, insert, select, update on child_import_edits to mangnon_app;
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

create table child_import_rows (
  locality_id uuid not null,
  import_id uuid not null,
  seq integer not null,
  unit_id uuid not null,
  sheet smallint not null,
  row integer not null,
  pile text not null,
  not_row text,
  texts json not null,
  child json,
  findings json default '[]'::json not null,
  groups text[] default '{}'::text[] not null,
  alike json default '[]'::json not null,
  child_id uuid,
  name text default ''::text not null,
  name_key text default ''::text not null,
  given_key text default ''::text not null,
  birth_year smallint,
  version integer default 1 not null,
  constraint child_import_rows_pkey PRIMARY KEY (locality_id, import_id, seq),
  constraint child_import_rows_import FOREIGN KEY (locality_id, import_id) REFERENCES child_imports(locality_id, id),
  constraint child_import_rows_pile_known CHECK ((pile = ANY (ARRAY['ready'::text, 'mend'::text, 'doubtful'::text, 'duplicate'::text, 'left-out'::text, 'not-a-row'::text, 'entered'::text, 'refused'::text, 'withdrawn'::text])))
);
CREATE INDEX child_import_rows_given ON public.child_import_rows USING btree (locality_id, import_id, given_key, birth_year);
CREATE INDEX child_import_rows_pile ON public.child_import_rows USING btree (locality_id, import_id, pile, seq);
alter table child_import_rows enable row level security;
alter table child_import_rows force row level security;
create policy scope on child_import_rows for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant delete, insert, select, update on child_import_rows to mangnon_app;
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

create table child_imports (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  state text default 'reading'::text not null,
  step text default 'file'::text not null,
  file_id uuid not null,
  file_name text not null,
  file_size integer not null,
  file_sha256 bytea not null,
  file_kind text,
  encoding text,
  separator text,
  problem text,
  found jsonb default '[]'::jsonb not null,
  chosen jsonb default '[]'::jsonb not null,
  options jsonb not null,
  repairs jsonb default '[]'::jsonb not null,
  counts jsonb default '{}'::jsonb not null,
  job_id uuid,
  started_at timestamp with time zone not null,
  started_by uuid not null,
  touched_at timestamp with time zone not null,
  committed_at timestamp with time zone,
  committed_by uuid,
  undone_at timestamp with time zone,
  undone_by uuid,
  undone jsonb,
  version integer default 1 not null,
  compared_at timestamp with time zone,
  constraint child_imports_pkey PRIMARY KEY (locality_id, id),
  constraint child_imports_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint child_imports_chosen_list CHECK ((jsonb_typeof(chosen) = 'array'::text)),
  constraint child_imports_counts_object CHECK ((jsonb_typeof(counts) = 'object'::text)),
  constraint child_imports_found_list CHECK ((jsonb_typeof(found) = 'array'::text)),
  constraint child_imports_kind_known CHECK ((file_kind = ANY (ARRAY['xlsx'::text, 'xls'::text, 'text'::text]))),
  constraint child_imports_repairs_list CHECK ((jsonb_typeof(repairs) = 'array'::text)),
  constraint child_imports_state_known CHECK ((state = ANY (ARRAY['reading'::text, 'refused'::text, 'open'::text, 'judging'::text, 'committing'::text, 'done'::text, 'undoing'::text, 'undone'::text, 'discarded'::text]))),
  constraint child_imports_step_known CHECK ((step = ANY (ARRAY['file'::text, 'sheets'::text, 'columns'::text, 'repair'::text, 'result'::text]))),
  constraint child_imports_undone_after CHECK (((undone_at IS NULL) OR (committed_at IS NOT NULL)))
);
CREATE INDEX child_imports_file ON public.child_imports USING btree (locality_id, unit_id, file_sha256);
CREATE INDEX child_imports_touched ON public.child_imports USING btree (locality_id, touched_at);
CREATE INDEX child_imports_unit_time ON public.child_imports USING btree (locality_id, unit_id, started_at);
alter table child_imports enable row level security;
alter table child_imports force row level security;
create policy scope on child_imports for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select, update on child_imports to mangnon_app;
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
comment on column child_imports.compared_at is 'Lúc bắt đầu so cả danh sách với sổ lần gần nhất; trẻ em vào sổ từ lúc ấy được so lại trước khi ghi';

create table child_merge_rows (
  locality_id uuid not null,
  merge_id uuid not null,
  part text not null,
  relation text not null,
  row_id uuid not null,
  content jsonb not null,
  constraint child_merge_rows_pkey PRIMARY KEY (locality_id, merge_id, part, relation, row_id),
  constraint child_merge_rows_merge FOREIGN KEY (locality_id, merge_id) REFERENCES child_merges(locality_id, id),
  constraint child_merge_rows_part_known CHECK ((part = ANY (ARRAY['before'::text, 'after'::text])))
);
alter table child_merge_rows enable row level security;
alter table child_merge_rows force row level security;
create policy merging on child_merge_rows for all to mangnon_owner using (true) with check (true);
grant select on child_merge_rows to mangnon_app;
comment on table child_merge_rows is 'Bản chụp mọi dòng của hai hồ sơ ngay trước và ngay sau khi gộp, để tách lại đúng như cũ; không người dùng nào đọc được';
comment on column child_merge_rows.locality_id is 'Địa phương';
comment on column child_merge_rows.merge_id is 'Lần gộp';
comment on column child_merge_rows.part is 'before trước khi gộp, after sau khi gộp';
comment on column child_merge_rows.relation is 'Bảng của dòng';
comment on column child_merge_rows.row_id is 'Mã dòng';
comment on column child_merge_rows.content is 'Nội dung dòng';

create table child_merges (
  locality_id uuid not null,
  id uuid not null,
  survivor_id uuid not null,
  merged_id uuid not null,
  unit_id uuid not null,
  taken text[] default '{}'::text[] not null,
  attached jsonb default '{}'::jsonb not null,
  merged_at timestamp with time zone not null,
  merged_by uuid not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  version integer default 1 not null,
  constraint child_merges_pkey PRIMARY KEY (locality_id, id),
  constraint child_merges_merged FOREIGN KEY (locality_id, merged_id) REFERENCES children(locality_id, id),
  constraint child_merges_survivor FOREIGN KEY (locality_id, survivor_id) REFERENCES children(locality_id, id),
  constraint child_merges_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint child_merges_two CHECK ((survivor_id <> merged_id))
);
CREATE INDEX child_merges_into ON public.child_merges USING btree (locality_id, survivor_id);
CREATE UNIQUE INDEX child_merges_standing ON public.child_merges USING btree (locality_id, merged_id) WHERE (undone_at IS NULL);
alter table child_merges enable row level security;
alter table child_merges force row level security;
create policy merging on child_merges for all to mangnon_owner using (true) with check (true);
create policy scope on child_merges for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select, update on child_merges to mangnon_app;
comment on table child_merges is 'Lần gộp hai hồ sơ của một trẻ em: hồ sơ nào còn, hồ sơ nào gộp vào, lấy trường nào';
comment on column child_merges.locality_id is 'Địa phương';
comment on column child_merges.id is 'Mã lần gộp';
comment on column child_merges.survivor_id is 'Hồ sơ còn lại';
comment on column child_merges.merged_id is 'Hồ sơ được gộp vào';
comment on column child_merges.unit_id is 'Thôn lúc gộp';
comment on column child_merges.taken is 'Các nhóm trường lấy từ hồ sơ được gộp';
comment on column child_merges.attached is 'Điều các phòng khác cần để tách lại, theo tên phòng';
comment on column child_merges.merged_at is 'Lúc gộp';
comment on column child_merges.merged_by is 'Người gộp';
comment on column child_merges.undone_at is 'Lúc tách lại';
comment on column child_merges.undone_by is 'Người tách lại';
comment on column child_merges.version is 'Phiên bản bản ghi';

create table child_names (
  locality_id uuid not null,
  child_id uuid not null,
  slot smallint not null,
  unit_id uuid not null,
  commune_id uuid not null,
  family_key text not null,
  given_key text not null,
  name_key text not null,
  exact_key text not null,
  birth_year smallint not null,
  followed boolean default true not null,
  constraint child_names_pkey PRIMARY KEY (locality_id, child_id, slot),
  constraint child_names_child FOREIGN KEY (locality_id, child_id) REFERENCES children(locality_id, id)
);
CREATE INDEX child_names_kin_commune ON public.child_names USING btree (locality_id, commune_id, given_key, family_key) INCLUDE (name_key, exact_key, unit_id, birth_year, followed, child_id, slot) WHERE (slot >= 10);
CREATE INDEX child_names_kin_given ON public.child_names USING btree (locality_id, given_key, family_key, name_key) INCLUDE (exact_key, unit_id, birth_year, followed, child_id, slot) WHERE (slot >= 10);
CREATE INDEX child_names_own_commune ON public.child_names USING btree (locality_id, commune_id, given_key, family_key) INCLUDE (name_key, exact_key, unit_id, birth_year, followed, child_id, slot) WHERE (slot < 10);
CREATE INDEX child_names_own_given ON public.child_names USING btree (locality_id, given_key, family_key, name_key) INCLUDE (exact_key, unit_id, birth_year, followed, child_id, slot) WHERE (slot < 10);
alter table child_names enable row level security;
alter table child_names force row level security;
create policy hand_over on child_names for all to mangnon_owner using (true) with check (true);
create policy scope on child_names for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id IN ( SELECT unnest(( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)) AS unnest))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id IN ( SELECT unnest(( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)) AS unnest)))));
grant delete, insert, select, update on child_names to mangnon_app;
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
comment on column child_names.followed is 'Trẻ em còn được theo dõi: tìm kiếm thường ngày bỏ qua người đã thôi';

create table child_number_checks (
  locality_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  unit_id uuid not null,
  personal_id text not null,
  result text not null,
  checked_on date not null,
  officer text not null,
  paper text default ''::text not null,
  batch_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint child_number_checks_pkey PRIMARY KEY (locality_id, id),
  constraint child_number_checks_child FOREIGN KEY (locality_id, child_id) REFERENCES children(locality_id, id),
  constraint child_number_checks_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint child_number_checks_result_known CHECK ((result = ANY (ARRAY['matches'::text, 'differs'::text, 'not-found'::text])))
);
CREATE INDEX child_number_checks_batch ON public.child_number_checks USING btree (locality_id, batch_id);
CREATE INDEX child_number_checks_child ON public.child_number_checks USING btree (locality_id, child_id);
alter table child_number_checks enable row level security;
alter table child_number_checks force row level security;
create policy scope on child_number_checks for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select, update on child_number_checks to mangnon_app;
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

create table child_papers (
  locality_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  unit_id uuid not null,
  file_id uuid not null,
  kind text not null,
  name text not null,
  number text default ''::text not null,
  issued_on date,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint child_papers_pkey PRIMARY KEY (locality_id, id),
  constraint child_papers_child FOREIGN KEY (locality_id, child_id) REFERENCES children(locality_id, id)
);
CREATE INDEX child_papers_child ON public.child_papers USING btree (locality_id, child_id);
alter table child_papers enable row level security;
alter table child_papers force row level security;
create policy hand_over on child_papers for all to mangnon_owner using (true) with check (true);
create policy scope on child_papers for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select, update on child_papers to mangnon_app;
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

create table child_recency (
  locality_id uuid not null,
  changed_at timestamp with time zone not null,
  child_id uuid not null,
  unit_id uuid not null,
  commune_id uuid not null,
  constraint child_recency_pkey PRIMARY KEY (locality_id, changed_at, child_id),
  constraint child_recency_child FOREIGN KEY (locality_id, child_id) REFERENCES children(locality_id, id)
);
CREATE INDEX child_recency_commune ON public.child_recency USING btree (locality_id, commune_id, changed_at, child_id) INCLUDE (unit_id);
alter table child_recency enable row level security;
alter table child_recency force row level security;
create policy keeping on child_recency for all to mangnon_owner using (true) with check (true);
create policy scope on child_recency for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id IN ( SELECT unnest(( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)) AS unnest))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id IN ( SELECT unnest(( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)) AS unnest)))));
grant select on child_recency to mangnon_app;
comment on table child_recency is 'Thứ tự theo lúc sửa gần nhất của trẻ em đang được theo dõi; trình kích hoạt trên children giữ cho khớp';
comment on column child_recency.locality_id is 'Địa phương';
comment on column child_recency.changed_at is 'Lúc sửa gần nhất (children.changed_at)';
comment on column child_recency.child_id is 'Trẻ em';
comment on column child_recency.unit_id is 'Thôn của trẻ em';
comment on column child_recency.commune_id is 'Xã của trẻ em';

create table child_referrals (
  locality_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  unit_id uuid not null,
  from_commune_id uuid not null,
  office_id uuid not null,
  sector text not null,
  field_groups text[] not null,
  fields text[] not null,
  purpose text not null,
  basis text not null,
  from_date date not null,
  to_date date,
  end_kind text,
  referred_by uuid not null,
  referred_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone,
  version integer default 1 not null,
  constraint child_referrals_pkey PRIMARY KEY (locality_id, id),
  constraint child_referrals_child FOREIGN KEY (locality_id, child_id) REFERENCES children(locality_id, id),
  constraint child_referrals_from_commune FOREIGN KEY (from_commune_id) REFERENCES units(id),
  constraint child_referrals_office FOREIGN KEY (office_id) REFERENCES units(id),
  constraint child_referrals_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint child_referrals_basis_said CHECK ((btrim(basis) <> ''::text)),
  constraint child_referrals_end_complete CHECK ((((to_date IS NULL) = (ended_at IS NULL)) AND ((to_date IS NULL) = (end_kind IS NULL)))),
  constraint child_referrals_end_known CHECK ((end_kind = ANY (ARRAY['ended'::text, 'moved-out'::text, 'not-followed'::text]))),
  constraint child_referrals_fields_named CHECK ((cardinality(fields) > 0)),
  constraint child_referrals_groups_named CHECK ((cardinality(field_groups) > 0)),
  constraint child_referrals_period CHECK ((to_date >= from_date)),
  constraint child_referrals_purpose_said CHECK ((btrim(purpose) <> ''::text)),
  constraint child_referrals_sector_known CHECK ((sector = ANY (ARRAY['health'::text, 'education'::text, 'justice'::text, 'police'::text, 'finance'::text, 'culture'::text, 'organisation'::text])))
);
CREATE INDEX child_referrals_child ON public.child_referrals USING btree (locality_id, child_id);
CREATE INDEX child_referrals_office ON public.child_referrals USING btree (locality_id, office_id, id DESC) WHERE (to_date IS NULL);
CREATE UNIQUE INDEX child_referrals_one_in_force ON public.child_referrals USING btree (locality_id, child_id, office_id) WHERE (to_date IS NULL);
alter table child_referrals enable row level security;
alter table child_referrals force row level security;
create policy ending on child_referrals for update to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
create policy keeping on child_referrals for all to mangnon_owner using (true) with check (true);
create policy referring on child_referrals for insert to public with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
create policy scope on child_referrals for select to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])) OR (office_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select on child_referrals to mangnon_app;
comment on table child_referrals is 'Chuyển thông tin của một trẻ em cho cơ quan khác: cơ quan ấy chỉ thấy những mục đã nêu, và chỉ khi chưa kết thúc';
comment on column child_referrals.locality_id is 'Địa phương';
comment on column child_referrals.id is 'Mã lần chuyển thông tin';
comment on column child_referrals.child_id is 'Trẻ em';
comment on column child_referrals.unit_id is 'Thôn của trẻ em (đi theo trẻ em khi chuyển thôn trong xã)';
comment on column child_referrals.from_commune_id is 'Xã đã chuyển thông tin';
comment on column child_referrals.office_id is 'Cơ quan, đoàn thể nhận';
comment on column child_referrals.sector is 'Ngành của cơ quan nhận lúc chuyển (units.sector): đổi ngành về sau không mở thêm mục nào';
comment on column child_referrals.field_groups is 'Các nhóm thông tin đã nêu (db/reference/sector-sharing.json)';
comment on column child_referrals.fields is 'Đúng các mục mà người chuyển đã thấy trước khi chuyển: cơ quan nhận không bao giờ thấy nhiều hơn';
comment on column child_referrals.purpose is 'Mục đích; cơ quan nhận đọc được';
comment on column child_referrals.basis is 'Căn cứ pháp luật hoặc sự đồng ý (của ai, ngày nào); cơ quan nhận đọc được';
comment on column child_referrals.from_date is 'Từ ngày';
comment on column child_referrals.to_date is 'Ngày kết thúc; trống khi còn hiệu lực';
comment on column child_referrals.end_kind is 'Vì sao kết thúc: ended người ở xã kết thúc, moved-out trẻ em chuyển sang xã khác, not-followed thôi theo dõi hoặc gộp hồ sơ';
comment on column child_referrals.referred_by is 'Người chuyển';
comment on column child_referrals.referred_at is 'Lúc chuyển';
comment on column child_referrals.ended_by is 'Người kết thúc; trống khi tự kết thúc vì trẻ em chuyển đi hoặc thôi theo dõi';
comment on column child_referrals.ended_at is 'Lúc kết thúc';
comment on column child_referrals.version is 'Phiên bản bản ghi';

create table child_stay_sums (
  locality_id uuid not null,
  id uuid default gen_random_uuid() not null,
  commune_id uuid not null,
  unit_id uuid not null,
  sex text not null,
  span text not null,
  begins date not null,
  children integer not null,
  constraint child_stay_sums_pkey PRIMARY KEY (locality_id, id),
  constraint child_stay_sums_span_known CHECK ((span = ANY (ARRAY['year'::text, 'month'::text])))
);
CREATE INDEX child_stay_sums_place ON public.child_stay_sums USING btree (locality_id, commune_id, span, begins) INCLUDE (unit_id, sex, children);
CREATE INDEX child_stay_sums_time ON public.child_stay_sums USING btree (locality_id, span, begins) INCLUDE (commune_id, unit_id, sex, children);
alter table child_stay_sums enable row level security;
alter table child_stay_sums force row level security;
create policy keeping on child_stay_sums for all to mangnon_owner using (true) with check (true);
create policy scope on child_stay_sums for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id IN ( SELECT unnest(( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)) AS unnest))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id IN ( SELECT unnest(( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)) AS unnest)))));
grant select on child_stay_sums to mangnon_app;
comment on table child_stay_sums is 'Số trẻ em bắt đầu trừ số thôi được đếm, theo đơn vị, giới, tháng và năm: cộng đến một ngày là số trẻ em ngày ấy; trình kích hoạt trên child_stays ghi thêm phần chênh';
comment on column child_stay_sums.locality_id is 'Địa phương';
comment on column child_stay_sums.id is 'Mã dòng';
comment on column child_stay_sums.commune_id is 'Xã lúc ấy (child_stays.commune_id)';
comment on column child_stay_sums.unit_id is 'Thôn lúc ấy';
comment on column child_stay_sums.sex is 'Giới tính';
comment on column child_stay_sums.span is 'Khoảng: year cả năm, month cả tháng';
comment on column child_stay_sums.begins is 'Ngày đầu của khoảng';
comment on column child_stay_sums.children is 'Số bắt đầu được đếm trừ số thôi được đếm trong khoảng';

create table child_stays (
  locality_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  unit_id uuid not null,
  commune_id uuid not null,
  sex text not null,
  from_date date not null,
  to_date date,
  begin_kind text not null,
  end_kind text,
  counted_from date not null,
  counted_to date not null,
  constraint child_stays_pkey PRIMARY KEY (locality_id, id),
  constraint child_stays_child FOREIGN KEY (locality_id, child_id) REFERENCES children(locality_id, id),
  constraint child_stays_commune FOREIGN KEY (commune_id) REFERENCES units(id),
  constraint child_stays_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint child_stays_begin_known CHECK ((begin_kind = ANY (ARRAY['registered'::text, 'born'::text, 'moved-hamlet'::text, 'moved-in'::text]))),
  constraint child_stays_end_known CHECK ((end_kind = ANY (ARRAY['moved-hamlet'::text, 'moved-out'::text, 'died'::text, 'turned-16'::text, 'merged'::text, 'withdrawn'::text]))),
  constraint child_stays_end_told CHECK (((to_date IS NULL) = (end_kind IS NULL))),
  constraint child_stays_period CHECK (((to_date IS NULL) OR (to_date >= from_date)))
);
CREATE INDEX child_stays_begun_when ON public.child_stays USING btree (locality_id, counted_from) INCLUDE (commune_id, unit_id, sex);
CREATE INDEX child_stays_child ON public.child_stays USING btree (locality_id, child_id);
CREATE INDEX child_stays_counted ON public.child_stays USING btree (locality_id, commune_id, counted_from, counted_to) INCLUDE (sex, unit_id, child_id);
CREATE INDEX child_stays_ended ON public.child_stays USING btree (locality_id, commune_id, counted_to) INCLUDE (unit_id, sex);
CREATE INDEX child_stays_ended_when ON public.child_stays USING btree (locality_id, counted_to) INCLUDE (commune_id, unit_id, sex);
alter table child_stays enable row level security;
alter table child_stays force row level security;
create policy hand_over on child_stays for all to mangnon_owner using (true) with check (true);
create policy scope on child_stays for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id IN ( SELECT unnest(( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)) AS unnest))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id IN ( SELECT unnest(( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)) AS unnest)))));
CREATE TRIGGER add_changed AFTER UPDATE ON public.child_stays REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION add_changed_stays();
CREATE TRIGGER add_fresh AFTER INSERT ON public.child_stays REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION add_fresh_stays();
CREATE TRIGGER take_off AFTER DELETE ON public.child_stays REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION take_off_stays();
grant insert, select, update on child_stays to mangnon_app;
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

create table child_transfers (
  locality_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  from_unit_id uuid not null,
  from_commune_id uuid not null,
  to_commune_id uuid not null,
  to_unit_id uuid,
  audience uuid[] not null,
  state text default 'offered'::text not null,
  moved_on date not null,
  reason text default ''::text not null,
  answer text default ''::text not null,
  summary jsonb not null,
  offered_at timestamp with time zone not null,
  offered_by uuid not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  version integer default 1 not null,
  constraint child_transfers_pkey PRIMARY KEY (locality_id, id),
  constraint child_transfers_from FOREIGN KEY (from_unit_id) REFERENCES units(id),
  constraint child_transfers_to FOREIGN KEY (to_commune_id) REFERENCES units(id),
  constraint child_transfers_state_known CHECK ((state = ANY (ARRAY['offered'::text, 'taken-in'::text, 'returned'::text, 'withdrawn'::text])))
);
CREATE UNIQUE INDEX child_transfers_one_open ON public.child_transfers USING btree (locality_id, child_id) WHERE (state = 'offered'::text);
CREATE INDEX child_transfers_waiting ON public.child_transfers USING btree (locality_id, to_commune_id, state);
alter table child_transfers enable row level security;
alter table child_transfers force row level security;
create policy hand_over on child_transfers for all to mangnon_owner using (true) with check (true);
create policy scope on child_transfers for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (audience && ( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (audience && ( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)))));
grant insert, select, update on child_transfers to mangnon_app;
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

create table child_views (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  account_id uuid not null,
  shared boolean default false not null,
  name text not null,
  view jsonb not null,
  created_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint child_views_pkey PRIMARY KEY (locality_id, id)
);
CREATE INDEX child_views_unit ON public.child_views USING btree (locality_id, unit_id);
alter table child_views enable row level security;
alter table child_views force row level security;
create policy scope on child_views for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant delete, insert, select, update on child_views to mangnon_app;
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

create table children (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  commune_id uuid not null,
  household_id uuid,
  state text default 'living-here'::text not null,
  ended_on date,
  full_name text not null,
  other_names text[] default '{}'::text[] not null,
  family_name text not null,
  middle_name text not null,
  given_name text not null,
  sex text not null,
  birth_date date not null,
  birth_precision text default 'day'::text not null,
  sixteenth_on date not null,
  ethnicity text,
  nationality text default 'VN'::text not null,
  personal_id text,
  birth_registration text default 'unknown'::text not null,
  birth_certificate_number text default ''::text not null,
  birth_certificate_on date,
  birth_place text default ''::text not null,
  home_town text default ''::text not null,
  residence text default 'permanent'::text not null,
  registered_address text default ''::text not null,
  address text default ''::text not null,
  presence text default 'present'::text not null,
  relation_to_head text default ''::text not null,
  relatives jsonb default '[]'::jsonb not null,
  lives_with text default ''::text not null,
  schooling text,
  grade text default ''::text not null,
  school text default ''::text not null,
  insurance_number text default ''::text not null,
  insurance_until date,
  disability_types text[] default '{}'::text[] not null,
  disability_level text,
  disability_certificate text default ''::text not null,
  note text default ''::text not null,
  keep_after_16_reason text,
  merged_into uuid,
  source text default 'typed'::text not null,
  batch_id uuid,
  duplicate_check text default 'waiting'::text not null,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  changed_at timestamp with time zone not null,
  version integer default 1 not null,
  number_check text,
  constraint children_pkey PRIMARY KEY (locality_id, id),
  constraint children_commune FOREIGN KEY (commune_id) REFERENCES units(id),
  constraint children_household FOREIGN KEY (locality_id, household_id) REFERENCES households(locality_id, id),
  constraint children_merged_into FOREIGN KEY (locality_id, merged_into) REFERENCES children(locality_id, id),
  constraint children_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint children_duplicate_check_known CHECK ((duplicate_check = ANY (ARRAY['waiting'::text, 'done'::text]))),
  constraint children_end_dated CHECK (((state = 'living-here'::text) = (ended_on IS NULL))),
  constraint children_number_check_known CHECK ((number_check = ANY (ARRAY['matches'::text, 'differs'::text, 'not-found'::text]))),
  constraint children_personal_id_shape CHECK ((personal_id ~ '^[0-9]{12}$'::text)),
  constraint children_precision_known CHECK ((birth_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text, 'estimated'::text]))),
  constraint children_presence_known CHECK ((presence = ANY (ARRAY['present'::text, 'away'::text]))),
  constraint children_registration_known CHECK ((birth_registration = ANY (ARRAY['registered'::text, 'not-registered'::text, 'unknown'::text]))),
  constraint children_relatives_list CHECK ((jsonb_typeof(relatives) = 'array'::text)),
  constraint children_residence_known CHECK ((residence = ANY (ARRAY['permanent'::text, 'temporary'::text, 'actual-only'::text]))),
  constraint children_sex_known CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text, 'unknown'::text]))),
  constraint children_source_known CHECK ((source = ANY (ARRAY['typed'::text, 'import'::text, 'transfer'::text]))),
  constraint children_state_known CHECK ((state = ANY (ARRAY['living-here'::text, 'left'::text, 'died'::text, 'turned-16'::text, 'merged'::text, 'withdrawn'::text])))
);
CREATE INDEX children_batch ON public.children USING btree (locality_id, batch_id) WHERE (batch_id IS NOT NULL);
CREATE INDEX children_birth ON public.children USING btree (locality_id, birth_date, id) INCLUDE (unit_id) WHERE (state = 'living-here'::text);
CREATE INDEX children_commune_birth ON public.children USING btree (locality_id, commune_id, birth_date, id) INCLUDE (unit_id) WHERE (state = 'living-here'::text);
CREATE INDEX children_commune_name ON public.children USING btree (locality_id, commune_id, given_name COLLATE "vi-x-icu", family_name COLLATE "vi-x-icu", middle_name COLLATE "vi-x-icu", id) INCLUDE (unit_id) WHERE (state = 'living-here'::text);
CREATE INDEX children_ended ON public.children USING btree (locality_id, commune_id, ended_on) WHERE (state = ANY (ARRAY['left'::text, 'died'::text, 'turned-16'::text]));
CREATE INDEX children_household ON public.children USING btree (locality_id, household_id) WHERE (household_id IS NOT NULL);
CREATE INDEX children_merged_into ON public.children USING btree (locality_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX children_name ON public.children USING btree (locality_id, given_name COLLATE "vi-x-icu", family_name COLLATE "vi-x-icu", middle_name COLLATE "vi-x-icu", id) INCLUDE (unit_id) WHERE (state = 'living-here'::text);
CREATE INDEX children_personal_id ON public.children USING btree (locality_id, personal_id) WHERE (personal_id IS NOT NULL);
CREATE INDEX children_sixteenth ON public.children USING btree (locality_id, commune_id, sixteenth_on) WHERE (state = 'living-here'::text);
CREATE INDEX children_unit_name ON public.children USING btree (locality_id, commune_id, unit_id, given_name COLLATE "vi-x-icu", family_name COLLATE "vi-x-icu", middle_name COLLATE "vi-x-icu", id) WHERE (state = 'living-here'::text);
CREATE INDEX children_waiting ON public.children USING btree (locality_id, id) WHERE (duplicate_check = 'waiting'::text);
alter table children enable row level security;
alter table children force row level security;
create policy hand_over on children for all to mangnon_owner using (true) with check (true);
create policy scope on children for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id IN ( SELECT unnest(( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)) AS unnest))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id IN ( SELECT unnest(( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)) AS unnest)))));
CREATE TRIGGER children_forget_number_check BEFORE UPDATE OF personal_id ON public.children FOR EACH ROW WHEN ((old.personal_id IS DISTINCT FROM new.personal_id)) EXECUTE FUNCTION forget_number_check();
CREATE TRIGGER follow_child_to_unit AFTER UPDATE ON public.children FOR EACH ROW WHEN (((old.unit_id IS DISTINCT FROM new.unit_id) OR (old.commune_id IS DISTINCT FROM new.commune_id))) EXECUTE FUNCTION follow_child_to_unit();
CREATE TRIGGER follow_referral AFTER UPDATE ON public.children FOR EACH ROW WHEN ((((old.unit_id IS DISTINCT FROM new.unit_id) OR (old.commune_id IS DISTINCT FROM new.commune_id)) OR (old.state IS DISTINCT FROM new.state))) EXECUTE FUNCTION follow_referred_child();
CREATE TRIGGER note_changed AFTER UPDATE ON public.children FOR EACH ROW WHEN (((((old.changed_at IS DISTINCT FROM new.changed_at) OR (old.unit_id IS DISTINCT FROM new.unit_id)) OR (old.commune_id IS DISTINCT FROM new.commune_id)) OR (old.state IS DISTINCT FROM new.state))) EXECUTE FUNCTION note_changed_child();
CREATE TRIGGER note_entered AFTER INSERT ON public.children REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION note_entered_children();
CREATE TRIGGER wait_for_comparison BEFORE UPDATE ON public.children FOR EACH ROW WHEN (((((((((((old.full_name IS DISTINCT FROM new.full_name) OR (old.other_names IS DISTINCT FROM new.other_names)) OR (old.sex IS DISTINCT FROM new.sex)) OR (old.birth_date IS DISTINCT FROM new.birth_date)) OR (old.birth_precision IS DISTINCT FROM new.birth_precision)) OR (old.personal_id IS DISTINCT FROM new.personal_id)) OR (old.relatives IS DISTINCT FROM new.relatives)) OR (old.household_id IS DISTINCT FROM new.household_id)) OR (old.unit_id IS DISTINCT FROM new.unit_id)) OR (old.state IS DISTINCT FROM new.state))) EXECUTE FUNCTION wait_for_comparison();
grant insert, select, update on children to mangnon_app;
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
comment on column children.number_check is 'Kết quả công an đối chiếu số định danh đang ghi: matches đúng, differs sai, not-found không tìm thấy; trống khi chưa đối chiếu số này';

create table cleaning_lines (
  locality_id uuid not null,
  export_id uuid not null,
  line integer not null,
  key text not null,
  unit_id uuid not null,
  child_id uuid not null,
  version integer not null,
  list text not null,
  sent jsonb not null,
  made_at timestamp with time zone not null,
  constraint cleaning_lines_pkey PRIMARY KEY (locality_id, export_id, line),
  constraint cleaning_lines_child FOREIGN KEY (locality_id, child_id) REFERENCES children(locality_id, id),
  constraint cleaning_lines_export FOREIGN KEY (locality_id, export_id) REFERENCES exports(locality_id, id),
  constraint cleaning_lines_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint cleaning_lines_list_known CHECK ((list = ANY (ARRAY['personal-id'::text, 'fitting-personal-id'::text, 'required-fields'::text, 'police-check'::text]))),
  constraint cleaning_lines_sent_object CHECK ((jsonb_typeof(sent) = 'object'::text))
);
CREATE UNIQUE INDEX cleaning_lines_key ON public.cleaning_lines USING btree (locality_id, key);
alter table cleaning_lines enable row level security;
alter table cleaning_lines force row level security;
create policy scope on cleaning_lines for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant delete, insert, select on cleaning_lines to mangnon_app;
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

create table cleaning_return_rows (
  locality_id uuid not null,
  return_id uuid not null,
  seq integer not null,
  unit_id uuid not null,
  sheet text not null,
  row integer not null,
  key text not null,
  cells jsonb not null,
  outcome jsonb,
  constraint cleaning_return_rows_pkey PRIMARY KEY (locality_id, return_id, seq),
  constraint cleaning_return_rows_return FOREIGN KEY (locality_id, return_id) REFERENCES cleaning_returns(locality_id, id),
  constraint cleaning_return_rows_cells_object CHECK ((jsonb_typeof(cells) = 'object'::text))
);
alter table cleaning_return_rows enable row level security;
alter table cleaning_return_rows force row level security;
create policy scope on cleaning_return_rows for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant delete, insert, select, update on cleaning_return_rows to mangnon_app;
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

create table cleaning_returns (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  state text default 'reading'::text not null,
  file_id uuid not null,
  file_name text not null,
  problem text,
  ignored jsonb default '[]'::jsonb not null,
  job_id uuid,
  sent_at timestamp with time zone not null,
  sent_by uuid not null,
  committed_at timestamp with time zone,
  committed_by uuid,
  changed integer,
  checked integer,
  undone_at timestamp with time zone,
  undone_by uuid,
  restored integer,
  kept integer,
  version integer default 1 not null,
  constraint cleaning_returns_pkey PRIMARY KEY (locality_id, id),
  constraint cleaning_returns_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint cleaning_returns_ignored_list CHECK ((jsonb_typeof(ignored) = 'array'::text)),
  constraint cleaning_returns_state_known CHECK ((state = ANY (ARRAY['reading'::text, 'refused'::text, 'open'::text, 'done'::text, 'undone'::text, 'discarded'::text])))
);
CREATE INDEX cleaning_returns_unit_time ON public.cleaning_returns USING btree (locality_id, unit_id, sent_at);
alter table cleaning_returns enable row level security;
alter table cleaning_returns force row level security;
create policy scope on cleaning_returns for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select, update on cleaning_returns to mangnon_app;
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

create table concern_events (
  locality_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  by_account_id uuid not null,
  detail jsonb default '{}'::jsonb not null,
  note bytea,
  constraint concern_events_pkey PRIMARY KEY (locality_id, id),
  constraint concern_events_concern FOREIGN KEY (locality_id, concern_id) REFERENCES concerns(locality_id, id),
  constraint concern_events_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint concern_events_detail_object CHECK ((jsonb_typeof(detail) = 'object'::text)),
  constraint concern_events_kind_known CHECK ((kind = ANY (ARRAY['logged'::text, 'passed'::text, 'acknowledged'::text, 'completed'::text, 'linked'::text, 'unlinked'::text, 'joined'::text, 'parted'::text, 'decided'::text, 'replied'::text, 'informant-opened'::text])))
);
CREATE INDEX concern_events_of_concern ON public.concern_events USING btree (locality_id, concern_id, at, id);
alter table concern_events enable row level security;
alter table concern_events force row level security;
create policy keeping on concern_events for all to mangnon_owner using (true) with check (true);
create policy reporting on concern_events for insert to public with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND (by_account_id = ( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif"))));
create policy scope on concern_events for select to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select on concern_events to mangnon_app;
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

create table concern_informants (
  locality_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  unit_id uuid not null,
  informant bytea not null,
  consented_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint concern_informants_pkey PRIMARY KEY (locality_id, id),
  constraint concern_informants_one UNIQUE (locality_id, concern_id),
  constraint concern_informants_concern FOREIGN KEY (locality_id, concern_id) REFERENCES concerns(locality_id, id),
  constraint concern_informants_unit FOREIGN KEY (unit_id) REFERENCES units(id)
);
alter table concern_informants enable row level security;
alter table concern_informants force row level security;
create policy keeping on concern_informants for all to mangnon_owner using (true) with check (true);
create policy reporting on concern_informants for insert to public with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND (recorded_by = ( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif"))));
create policy scope on concern_informants for select to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select on concern_informants to mangnon_app;
comment on table concern_informants is 'Người báo tin đã đồng ý cho ghi tên (NĐ 56/2017 Đ.24): giữ riêng, mở có lý do, mỗi lần mở được ghi lại';
comment on column concern_informants.locality_id is 'Địa phương';
comment on column concern_informants.id is 'Mã, cũng là mã của khóa niêm phong riêng';
comment on column concern_informants.concern_id is 'Tin';
comment on column concern_informants.unit_id is 'Xã đang xử lý tin';
comment on column concern_informants.informant is 'Họ tên, điện thoại, địa chỉ, ghi chú được niêm phong';
comment on column concern_informants.consented_at is 'Lúc ghi nhận sự đồng ý';
comment on column concern_informants.recorded_by is 'Người đã ghi sự đồng ý';

create table concern_receipts (
  locality_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  sent_by uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  received_at timestamp with time zone not null,
  sent_at timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  constraint concern_receipts_pkey PRIMARY KEY (locality_id, id),
  constraint concern_receipts_concern FOREIGN KEY (locality_id, concern_id) REFERENCES concerns(locality_id, id),
  constraint concern_receipts_from FOREIGN KEY (from_unit_id) REFERENCES units(id),
  constraint concern_receipts_to FOREIGN KEY (to_unit_id) REFERENCES units(id)
);
CREATE INDEX concern_receipts_of_concern ON public.concern_receipts USING btree (locality_id, concern_id);
CREATE INDEX concern_receipts_of_sender ON public.concern_receipts USING btree (locality_id, sent_by, sent_at DESC);
alter table concern_receipts enable row level security;
alter table concern_receipts force row level security;
create policy keeping on concern_receipts for all to mangnon_owner using (true) with check (true);
create policy scope on concern_receipts for select to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((sent_by = ( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (to_unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
create policy sending on concern_receipts for insert to public with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND (sent_by = ( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif"))));
create policy taking on concern_receipts for update to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (to_unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (to_unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select on concern_receipts to mangnon_app;
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

create table concerns (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  hamlet_id uuid,
  source text not null,
  source_reference text default ''::text not null,
  received_at timestamp with time zone not null,
  logged_at timestamp with time zone not null,
  logged_by uuid not null,
  from_unit_id uuid,
  passed_at timestamp with time zone,
  acknowledge_due_at timestamp with time zone,
  acknowledged_at timestamp with time zone,
  acknowledged_by uuid,
  in_danger boolean not null,
  category text not null,
  emergency_due_at timestamp with time zone,
  initials text default ''::text not null,
  content bytea not null,
  content_version integer default 1 not null,
  has_informant boolean not null,
  has_sender boolean not null,
  child_id uuid,
  happening_id uuid,
  state text not null,
  outcome text,
  decided_at timestamp with time zone,
  replied_at timestamp with time zone,
  case_id uuid,
  version integer default 1 not null,
  told jsonb default '[]'::jsonb not null,
  next_step_at timestamp with time zone default '-infinity'::timestamp with time zone,
  constraint concerns_pkey PRIMARY KEY (locality_id, id),
  constraint concerns_child FOREIGN KEY (locality_id, child_id) REFERENCES children(locality_id, id),
  constraint concerns_from_unit FOREIGN KEY (from_unit_id) REFERENCES units(id),
  constraint concerns_hamlet FOREIGN KEY (hamlet_id) REFERENCES units(id),
  constraint concerns_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint concerns_case_named CHECK (((case_id IS NOT NULL) = ((outcome IS NOT NULL) AND (outcome = 'case'::text)))),
  constraint concerns_category_known CHECK ((category = ANY (ARRAY['abused'::text, 'at-risk'::text, 'special'::text]))),
  constraint concerns_decision_complete CHECK ((((outcome IS NULL) = (decided_at IS NULL)) AND ((outcome IS NULL) = (state = ANY (ARRAY['waiting'::text, 'handling'::text]))))),
  constraint concerns_outcome_known CHECK ((outcome = ANY (ARRAY['case'::text, 'advice'::text, 'referral'::text, 'no-action'::text]))),
  constraint concerns_passing_complete CHECK ((((passed_at IS NULL) = (from_unit_id IS NULL)) AND ((passed_at IS NULL) = (acknowledge_due_at IS NULL)))),
  constraint concerns_received_before_logged CHECK ((received_at <= (logged_at + '00:05:00'::interval))),
  constraint concerns_source_known CHECK ((source = ANY (ARRAY['phone'::text, 'in-person'::text, 'other-person'::text, 'hotline-111'::text, 'school'::text, 'clinic'::text, 'police'::text, 'collaborator'::text]))),
  constraint concerns_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'handling'::text, 'decided'::text, 'closed'::text]))),
  constraint concerns_waiting_unacknowledged CHECK (((state = 'waiting'::text) = (acknowledged_at IS NULL)))
);
CREATE INDEX concerns_by_case ON public.concerns USING btree (locality_id, case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX concerns_by_child ON public.concerns USING btree (locality_id, child_id) WHERE (child_id IS NOT NULL);
CREATE INDEX concerns_by_happening ON public.concerns USING btree (locality_id, happening_id) WHERE (happening_id IS NOT NULL);
CREATE INDEX concerns_closed ON public.concerns USING btree (locality_id, unit_id, received_at DESC, id DESC) WHERE (state = 'closed'::text);
CREATE INDEX concerns_counted ON public.concerns USING btree (locality_id, unit_id, state, emergency_due_at, acknowledge_due_at);
CREATE INDEX concerns_next_step ON public.concerns USING btree (locality_id, next_step_at) WHERE (next_step_at IS NOT NULL);
CREATE INDEX concerns_overseen ON public.concerns USING btree (locality_id, unit_id, id DESC) WHERE (state <> 'closed'::text);
CREATE INDEX concerns_queue ON public.concerns USING btree (locality_id, unit_id, COALESCE(emergency_due_at, 'infinity'::timestamp with time zone), received_at, id) WHERE (state <> 'closed'::text);
alter table concerns enable row level security;
alter table concerns force row level security;
create policy handling on concerns for update to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
create policy keeping on concerns for all to mangnon_owner using (true) with check (true);
create policy reporting on concerns for insert to public with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND (logged_by = ( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif"))));
create policy scope on concerns for select to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE TRIGGER concerns_look_again BEFORE UPDATE ON public.concerns FOR EACH ROW EXECUTE FUNCTION look_at_concern_again();
grant insert, select on concerns to mangnon_app;
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
comment on column concerns.told is 'Đã báo cho bậc nào rằng thời hạn nào sắp hết hay đã hết, lúc nào, bao nhiêu người: mỗi bậc một lần cho mỗi lần tin ở một xã';
comment on column concerns.next_step_at is 'Lúc phải xem có ai cần được báo; -infinity: ngay, vì vừa có việc làm; trống: không còn gì';

create table consolidated_reports (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  obligation_id uuid,
  unit_id uuid not null,
  recipient_unit_id uuid not null,
  state text default 'draft'::text not null,
  overview text default ''::text not null,
  proposals text default ''::text not null,
  content jsonb not null,
  built_at timestamp with time zone not null,
  built_by uuid not null,
  submitted_at timestamp with time zone,
  submitted_by uuid,
  decided_at timestamp with time zone,
  decided_by uuid,
  decision_reason text,
  digest text,
  number text default ''::text not null,
  issued_on date,
  version integer default 1 not null,
  constraint consolidated_reports_pkey PRIMARY KEY (locality_id, id),
  constraint consolidated_reports_plan FOREIGN KEY (locality_id, plan_id) REFERENCES plans(locality_id, id),
  constraint consolidated_reports_recipient FOREIGN KEY (recipient_unit_id) REFERENCES units(id),
  constraint consolidated_reports_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint consolidated_reports_frozen CHECK (((state <> 'approved'::text) OR (digest IS NOT NULL))),
  constraint consolidated_reports_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'approved'::text])))
);
CREATE UNIQUE INDEX consolidated_reports_one_live ON public.consolidated_reports USING btree (locality_id, plan_id, unit_id) WHERE (state <> 'approved'::text);
CREATE INDEX consolidated_reports_plan_idx ON public.consolidated_reports USING btree (locality_id, plan_id);
alter table consolidated_reports enable row level security;
alter table consolidated_reports force row level security;
create policy scope on consolidated_reports for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select, update on consolidated_reports to mangnon_app;
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

create table difficulties (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  obligation_id uuid,
  unit_id uuid not null,
  content text not null,
  proposal text default ''::text not null,
  state text default 'open'::text not null,
  raised_at timestamp with time zone not null,
  raised_by uuid not null,
  version integer default 1 not null,
  constraint difficulties_pkey PRIMARY KEY (locality_id, id),
  constraint difficulties_plan FOREIGN KEY (locality_id, plan_id) REFERENCES plans(locality_id, id),
  constraint difficulties_task FOREIGN KEY (locality_id, obligation_id) REFERENCES obligations(locality_id, id),
  constraint difficulties_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint difficulties_state_known CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'closed'::text])))
);
CREATE INDEX difficulties_plan_idx ON public.difficulties USING btree (locality_id, plan_id, state);
CREATE INDEX difficulties_unit ON public.difficulties USING btree (locality_id, plan_id, unit_id);
alter table difficulties enable row level security;
alter table difficulties force row level security;
create policy scope on difficulties for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select, update on difficulties to mangnon_app;
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

create table difficulty_answers (
  locality_id uuid not null,
  id uuid not null,
  difficulty_id uuid not null,
  unit_id uuid not null,
  content text not null,
  answered_at timestamp with time zone not null,
  answered_by uuid not null,
  constraint difficulty_answers_pkey PRIMARY KEY (locality_id, id),
  constraint difficulty_answers_difficulty FOREIGN KEY (locality_id, difficulty_id) REFERENCES difficulties(locality_id, id),
  constraint difficulty_answers_unit FOREIGN KEY (unit_id) REFERENCES units(id)
);
alter table difficulty_answers enable row level security;
alter table difficulty_answers force row level security;
create policy scope on difficulty_answers for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select on difficulty_answers to mangnon_app;
comment on table difficulty_answers is 'Trả lời vướng mắc, chỉ ghi thêm';
comment on column difficulty_answers.locality_id is 'Địa phương';
comment on column difficulty_answers.id is 'Mã trả lời';
comment on column difficulty_answers.difficulty_id is 'Vướng mắc';
comment on column difficulty_answers.unit_id is 'Đơn vị nêu vướng mắc';
comment on column difficulty_answers.content is 'Nội dung trả lời';
comment on column difficulty_answers.answered_at is 'Lúc trả lời';
comment on column difficulty_answers.answered_by is 'Người trả lời';

create table duplicate_keys (
  locality_id uuid not null,
  key bigint not null,
  child_id uuid not null,
  unit_id uuid not null,
  constraint duplicate_keys_pkey PRIMARY KEY (locality_id, key, child_id)
);
CREATE INDEX duplicate_keys_child ON public.duplicate_keys USING btree (locality_id, child_id);
alter table duplicate_keys enable row level security;
alter table duplicate_keys force row level security;
create policy following on duplicate_keys for all to mangnon_owner using (true) with check (true);
create policy scope on duplicate_keys for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant delete, insert, select on duplicate_keys to mangnon_app;
comment on table duplicate_keys is 'Khóa tìm trùng của trẻ em: hai hồ sơ chung một khóa thì được so; suy ra từ hồ sơ, xóa đi thì lập lại được';
comment on column duplicate_keys.locality_id is 'Địa phương';
comment on column duplicate_keys.key is 'Khóa đã băm (tên với ngày sinh, tên với mẹ, số định danh…)';
comment on column duplicate_keys.child_id is 'Trẻ em';
comment on column duplicate_keys.unit_id is 'Thôn của trẻ em hiện nay';

create table duplicate_pairs (
  locality_id uuid not null,
  id uuid not null,
  child_a uuid not null,
  child_b uuid not null,
  unit_a uuid not null,
  unit_b uuid not null,
  commune_a uuid not null,
  commune_b uuid not null,
  score smallint not null,
  reasons jsonb default '[]'::jsonb not null,
  state text default 'open'::text not null,
  found_by text not null,
  found_at timestamp with time zone not null,
  judged_facts text default ''::text not null,
  note text default ''::text not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  merge_id uuid,
  version integer default 1 not null,
  constraint duplicate_pairs_pkey PRIMARY KEY (locality_id, id),
  constraint duplicate_pairs_once UNIQUE (locality_id, child_a, child_b),
  constraint duplicate_pairs_a FOREIGN KEY (locality_id, child_a) REFERENCES children(locality_id, id),
  constraint duplicate_pairs_b FOREIGN KEY (locality_id, child_b) REFERENCES children(locality_id, id),
  constraint duplicate_pairs_found_by_known CHECK ((found_by = ANY (ARRAY['entry'::text, 'import'::text, 'nightly'::text]))),
  constraint duplicate_pairs_ordered CHECK ((child_a < child_b)),
  constraint duplicate_pairs_reasons_list CHECK ((jsonb_typeof(reasons) = 'array'::text)),
  constraint duplicate_pairs_state_known CHECK ((state = ANY (ARRAY['open'::text, 'unsure'::text, 'moved'::text, 'not-same'::text, 'merged'::text, 'faded'::text])))
);
CREATE INDEX duplicate_pairs_by_commune ON public.duplicate_pairs USING btree (locality_id, commune_a, state, score DESC, id);
CREATE INDEX duplicate_pairs_by_score ON public.duplicate_pairs USING btree (locality_id, state, score DESC, id);
CREATE INDEX duplicate_pairs_of_b ON public.duplicate_pairs USING btree (locality_id, child_b);
alter table duplicate_pairs enable row level security;
alter table duplicate_pairs force row level security;
create policy following on duplicate_pairs for all to mangnon_owner using (true) with check (true);
create policy scope on duplicate_pairs for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR ((unit_a = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])) AND (unit_b = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR ((unit_a = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])) AND (unit_b = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))));
grant insert, select, update on duplicate_pairs to mangnon_app;
comment on table duplicate_pairs is 'Cặp hồ sơ nghi trùng: hai hồ sơ có thể là một trẻ em, với điểm và lý do; chỉ người thấy cả hai hồ sơ mới thấy cặp';
comment on column duplicate_pairs.locality_id is 'Địa phương';
comment on column duplicate_pairs.id is 'Mã cặp';
comment on column duplicate_pairs.child_a is 'Hồ sơ có mã nhỏ hơn';
comment on column duplicate_pairs.child_b is 'Hồ sơ có mã lớn hơn';
comment on column duplicate_pairs.unit_a is 'Thôn của hồ sơ a hiện nay: đi theo hồ sơ khi chuyển';
comment on column duplicate_pairs.unit_b is 'Thôn của hồ sơ b hiện nay: đi theo hồ sơ khi chuyển';
comment on column duplicate_pairs.commune_a is 'Xã của hồ sơ a hiện nay';
comment on column duplicate_pairs.commune_b is 'Xã của hồ sơ b hiện nay';
comment on column duplicate_pairs.score is 'Điểm giống nhau; từ 70 là đáng xem, 100 trở lên gần như chắc chắn';
comment on column duplicate_pairs.reasons is 'Lý do: [{code, points}], mã ở platform/shared/people-names/likeness.ts';
comment on column duplicate_pairs.state is 'Trạng thái: open chờ xem, unsure chưa chắc (đang hỏi), moved là một trẻ em đã chuyển xã (chờ chuyển đi – chuyển đến), not-same không phải một trẻ em, merged đã gộp, faded không còn giống';
comment on column duplicate_pairs.found_by is 'Được thấy khi: entry nhập tay, import nhập từ tệp, nightly kiểm tra ban đêm';
comment on column duplicate_pairs.found_at is 'Lúc thấy';
comment on column duplicate_pairs.judged_facts is 'Dấu vân của các trường để nhận ra trẻ em lúc quyết định: trường ấy đổi thì cặp trở lại';
comment on column duplicate_pairs.note is 'Ghi chú của người xem';
comment on column duplicate_pairs.decided_at is 'Lúc quyết định';
comment on column duplicate_pairs.decided_by is 'Người quyết định';
comment on column duplicate_pairs.merge_id is 'Lần gộp';
comment on column duplicate_pairs.version is 'Phiên bản bản ghi';

create table duty_officers (
  locality_id uuid not null,
  id uuid not null,
  commune_id uuid not null,
  full_name text not null,
  phone text not null,
  from_date date not null,
  to_date date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer default 1 not null,
  constraint duty_officers_pkey PRIMARY KEY (locality_id, id),
  constraint duty_officers_commune FOREIGN KEY (commune_id) REFERENCES units(id),
  constraint duty_officers_named CHECK ((btrim(full_name) <> ''::text)),
  constraint duty_officers_period CHECK ((to_date >= from_date)),
  constraint duty_officers_phone_said CHECK ((btrim(phone) <> ''::text))
);
CREATE INDEX duty_officers_of_commune ON public.duty_officers USING btree (locality_id, commune_id, from_date DESC);
alter table duty_officers enable row level security;
alter table duty_officers force row level security;
create policy calling on duty_officers for select to public using ((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")));
create policy ending on duty_officers for update to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (commune_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check ((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")));
create policy keeping on duty_officers for insert to public with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (commune_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
create policy owning on duty_officers for all to mangnon_owner using (true) with check (true);
grant insert, select on duty_officers to mangnon_app;
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

create table enrolment_links (
  token_hash bytea not null,
  account_id uuid not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint enrolment_links_pkey PRIMARY KEY (token_hash),
  constraint enrolment_links_account FOREIGN KEY (account_id) REFERENCES accounts(id)
);
grant insert, select on enrolment_links to mangnon_app;
comment on table enrolment_links is 'Liên kết đặt mật khẩu dùng một lần: quản trị mở, nhưng không bao giờ biết mật khẩu';
comment on column enrolment_links.token_hash is 'Băm SHA-256 của mã liên kết';
comment on column enrolment_links.account_id is 'Tài khoản';
comment on column enrolment_links.created_by is 'Người mở';
comment on column enrolment_links.created_at is 'Lúc mở';
comment on column enrolment_links.expires_at is 'Hết hạn';
comment on column enrolment_links.used_at is 'Lúc dùng';

create table export_downloads (
  locality_id uuid not null,
  id uuid not null,
  export_id uuid not null,
  unit_id uuid not null,
  account_id uuid not null,
  at timestamp with time zone not null,
  constraint export_downloads_pkey PRIMARY KEY (locality_id, id),
  constraint export_downloads_export FOREIGN KEY (locality_id, export_id) REFERENCES exports(locality_id, id)
);
CREATE INDEX export_downloads_export ON public.export_downloads USING btree (locality_id, export_id, at);
alter table export_downloads enable row level security;
alter table export_downloads force row level security;
create policy scope on export_downloads for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select on export_downloads to mangnon_app;
comment on table export_downloads is 'Từng lần tải một tệp đã xuất';
comment on column export_downloads.locality_id is 'Địa phương';
comment on column export_downloads.id is 'Mã lần tải';
comment on column export_downloads.export_id is 'Lần xuất';
comment on column export_downloads.unit_id is 'Đơn vị của lần xuất';
comment on column export_downloads.account_id is 'Người tải';
comment on column export_downloads.at is 'Lúc tải';

create table export_serials (
  locality_id uuid not null,
  year integer not null,
  last integer not null,
  constraint export_serials_pkey PRIMARY KEY (locality_id, year),
  constraint export_serials_counted CHECK ((last > 0))
);
alter table export_serials enable row level security;
alter table export_serials force row level security;
create policy scope on export_serials for all to public using ((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif"))) with check ((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")));
grant insert, select, update on export_serials to mangnon_app;
comment on table export_serials is 'Số cuối đã dùng trong sổ xuất dữ liệu của từng năm';
comment on column export_serials.locality_id is 'Địa phương';
comment on column export_serials.year is 'Năm';
comment on column export_serials.last is 'Số cuối đã dùng';

create table exports (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  year integer not null,
  serial integer not null,
  form text not null,
  format text not null,
  filter jsonb not null,
  filter_words text not null,
  sort text not null,
  descending boolean default false not null,
  columns text[] not null,
  purpose text not null,
  purpose_note text default ''::text not null,
  rows_asked integer not null,
  needs_approval boolean not null,
  state text not null,
  requested_by uuid not null,
  requested_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision_reason text default ''::text not null,
  job_id uuid,
  rows integer,
  file_id uuid,
  sha256 bytea,
  size integer,
  made_at timestamp with time zone,
  expires_at timestamp with time zone,
  problem text,
  recalled_by uuid,
  recalled_at timestamp with time zone,
  recall_reason text default ''::text not null,
  downloads integer default 0 not null,
  version integer default 1 not null,
  constraint exports_pkey PRIMARY KEY (locality_id, id),
  constraint exports_serial_once UNIQUE (locality_id, year, serial),
  constraint exports_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint exports_approved CHECK (((NOT needs_approval) OR (state <> ALL (ARRAY['making'::text, 'ready'::text, 'expired'::text])) OR (decided_by IS NOT NULL))),
  constraint exports_file_while_ready CHECK (((file_id IS NOT NULL) = (state = 'ready'::text))),
  constraint exports_form_known CHECK ((form = ANY (ARRAY['list'::text, 'cleaning'::text, 'hand-over'::text]))),
  constraint exports_format_known CHECK ((format = ANY (ARRAY['xlsx'::text, 'csv'::text, 'docx'::text, 'pdf'::text]))),
  constraint exports_made CHECK ((((made_at IS NULL) = (sha256 IS NULL)) AND ((made_at IS NULL) = (expires_at IS NULL)))),
  constraint exports_second_person CHECK (((decided_by IS NULL) OR (decided_by <> requested_by))),
  constraint exports_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'making'::text, 'ready'::text, 'refused'::text, 'failed'::text, 'recalled'::text, 'expired'::text])))
);
CREATE INDEX exports_of_person ON public.exports USING btree (locality_id, requested_by, requested_at DESC);
CREATE INDEX exports_of_unit ON public.exports USING btree (locality_id, unit_id, requested_at DESC);
CREATE INDEX exports_to_expire ON public.exports USING btree (locality_id, expires_at) WHERE (state = 'ready'::text);
alter table exports enable row level security;
alter table exports force row level security;
create policy scope on exports for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select, update on exports to mangnon_app;
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

create table extension_requests (
  locality_id uuid not null,
  id uuid not null,
  obligation_id uuid not null,
  unit_id uuid not null,
  wanted_due_on date not null,
  reason text not null,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  decision text,
  decision_reason text,
  granted_due_at timestamp with time zone,
  decided_at timestamp with time zone,
  decided_by uuid,
  version integer default 1 not null,
  constraint extension_requests_pkey PRIMARY KEY (locality_id, id),
  constraint extension_requests_obligation FOREIGN KEY (locality_id, obligation_id) REFERENCES obligations(locality_id, id),
  constraint extension_requests_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint extension_requests_decision_known CHECK ((decision = ANY (ARRAY['granted'::text, 'refused'::text])))
);
CREATE UNIQUE INDEX extension_requests_one_open ON public.extension_requests USING btree (locality_id, obligation_id) WHERE (decision IS NULL);
alter table extension_requests enable row level security;
alter table extension_requests force row level security;
create policy scope on extension_requests for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select, update on extension_requests to mangnon_app;
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

create table households (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  commune_id uuid not null,
  number text default ''::text not null,
  head_name text default ''::text not null,
  phone text default ''::text not null,
  classes jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  version integer default 1 not null,
  constraint households_pkey PRIMARY KEY (locality_id, id),
  constraint households_commune FOREIGN KEY (commune_id) REFERENCES units(id),
  constraint households_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint households_classes_object CHECK ((jsonb_typeof(classes) = 'object'::text))
);
CREATE INDEX households_number ON public.households USING btree (locality_id, commune_id, number);
alter table households enable row level security;
alter table households force row level security;
create policy scope on households for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select, update on households to mangnon_app;
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

create table import_column_memories (
  locality_id uuid not null,
  unit_id uuid not null,
  title_key text not null,
  field text,
  used_at timestamp with time zone not null,
  used_by uuid not null,
  constraint import_column_memories_pkey PRIMARY KEY (locality_id, unit_id, title_key),
  constraint import_column_memories_unit FOREIGN KEY (unit_id) REFERENCES units(id)
);
alter table import_column_memories enable row level security;
alter table import_column_memories force row level security;
create policy scope on import_column_memories for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant delete, insert, select, update on import_column_memories to mangnon_app;
comment on table import_column_memories is 'Đơn vị đã nói cột có tiêu đề này là trường nào: lần sau đoán đúng ngay';
comment on column import_column_memories.locality_id is 'Địa phương';
comment on column import_column_memories.unit_id is 'Đơn vị nhập';
comment on column import_column_memories.title_key is 'Tiêu đề không dấu, cả các hàng trên; “#2” cho cột thứ hai cùng tiêu đề';
comment on column import_column_memories.field is 'Trường; trống: cột không lấy';
comment on column import_column_memories.used_at is 'Lúc dùng gần nhất';
comment on column import_column_memories.used_by is 'Người dùng gần nhất';

create table import_value_memories (
  locality_id uuid not null,
  unit_id uuid not null,
  field text not null,
  text_key text not null,
  meaning text,
  used_at timestamp with time zone not null,
  used_by uuid not null,
  constraint import_value_memories_pkey PRIMARY KEY (locality_id, unit_id, field, text_key),
  constraint import_value_memories_unit FOREIGN KEY (unit_id) REFERENCES units(id)
);
alter table import_value_memories enable row level security;
alter table import_value_memories force row level security;
create policy scope on import_value_memories for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant delete, insert, select, update on import_value_memories to mangnon_app;
comment on table import_value_memories is 'Đơn vị đã nói chữ này trong cột nghĩa là gì: tên thôn viết khác, dân tộc viết tắt';
comment on column import_value_memories.locality_id is 'Địa phương';
comment on column import_value_memories.unit_id is 'Đơn vị nhập';
comment on column import_value_memories.field is 'Trường';
comment on column import_value_memories.text_key is 'Chữ trong ô, không dấu, không dấu cách';
comment on column import_value_memories.meaning is 'Mã, mã đơn vị; trống: để trống ô';
comment on column import_value_memories.used_at is 'Lúc dùng gần nhất';
comment on column import_value_memories.used_by is 'Người dùng gần nhất';

create table jobs (
  locality_id uuid not null,
  id uuid not null,
  kind text not null,
  state text default 'queued'::text not null,
  done integer default 0 not null,
  total integer,
  input jsonb default '{}'::jsonb not null,
  result jsonb,
  problem text,
  requested_by uuid,
  unit_id uuid,
  created_at timestamp with time zone default now() not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  cancel_requested boolean default false not null,
  version integer default 1 not null,
  constraint jobs_pkey PRIMARY KEY (locality_id, id),
  constraint jobs_progress_sound CHECK (((done >= 0) AND ((total IS NULL) OR (done <= total)))),
  constraint jobs_state_known CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE INDEX jobs_by_unit ON public.jobs USING btree (locality_id, unit_id, created_at);
alter table jobs enable row level security;
alter table jobs force row level security;
create policy runner on jobs for all to public using ((( SELECT NULLIF(current_setting('app.purpose'::text, true), ''::text) AS "nullif") = 'jobs'::text));
create policy scope on jobs for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select, update on jobs to mangnon_app;
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

create table known_devices (
  account_id uuid not null,
  device_hash bytea not null,
  first_seen_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  constraint known_devices_pkey PRIMARY KEY (account_id, device_hash),
  constraint known_devices_account FOREIGN KEY (account_id) REFERENCES accounts(id)
);
grant insert, select on known_devices to mangnon_app;
comment on table known_devices is 'Thiết bị đã đăng nhập thành công: có hạn mức thử riêng, để người lạ không khóa được ai';
comment on column known_devices.account_id is 'Tài khoản';
comment on column known_devices.device_hash is 'Băm mã thiết bị';
comment on column known_devices.first_seen_at is 'Lần đầu';
comment on column known_devices.last_seen_at is 'Lần gần nhất';

create table localities (
  id uuid not null,
  name text not null,
  created_at timestamp with time zone default now() not null,
  tree_version integer default 1 not null,
  constraint localities_pkey PRIMARY KEY (id),
  constraint localities_name_not_blank CHECK ((btrim(name) <> ''::text))
);
alter table localities enable row level security;
alter table localities force row level security;
create policy own_tree_changed on localities for update to public using ((id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif"))) with check ((id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")));
create policy scope on localities for select to public using (((id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT NULLIF(current_setting('app.purpose'::text, true), ''::text) AS "nullif") = ANY (ARRAY['sign-in'::text, 'jobs'::text]))));
create policy set_up on localities for all to mangnon_owner using (true) with check (true);
grant select on localities to mangnon_app;
comment on table localities is 'Địa phương: một tỉnh, thành phố hoặc đơn vị dùng chung hệ thống; mọi dữ liệu nghiệp vụ thuộc về đúng một địa phương';
comment on column localities.id is 'Mã địa phương (UUIDv7), bền qua các lần sáp nhập';
comment on column localities.name is 'Tên địa phương';
comment on column localities.created_at is 'Thời điểm tạo';
comment on column localities.tree_version is 'Tăng mỗi lần cây đơn vị đổi: bản cây trong bộ nhớ cũ hơn thì đọc lại';

create table notices (
  locality_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null,
  params jsonb default '{}'::jsonb not null,
  link text not null,
  about_kind text not null,
  about_id uuid not null,
  dedupe_key text,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone,
  done_at timestamp with time zone,
  constraint notices_pkey PRIMARY KEY (locality_id, id),
  constraint notices_account FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint notices_locality FOREIGN KEY (locality_id) REFERENCES localities(id)
);
CREATE INDEX notices_account ON public.notices USING btree (locality_id, account_id, created_at DESC);
CREATE UNIQUE INDEX notices_once ON public.notices USING btree (locality_id, account_id, dedupe_key) WHERE (dedupe_key IS NOT NULL);
alter table notices enable row level security;
alter table notices force row level security;
create policy scope_change on notices for update to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND (account_id = ( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif"))));
create policy scope_read on notices for select to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND (account_id = ( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif"))));
create policy scope_write on notices for insert to public with check ((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")));
grant insert, select on notices to mangnon_app;
comment on table notices is 'Thông báo trong hệ thống: không chứa tên người';
comment on column notices.locality_id is 'Địa phương';
comment on column notices.id is 'Mã thông báo';
comment on column notices.account_id is 'Người nhận';
comment on column notices.kind is 'Loại thông báo (mã; câu chữ nằm ở giao diện)';
comment on column notices.params is 'Tham số của câu: số, ngày, tên đơn vị';
comment on column notices.link is 'Đường dẫn trong hệ thống';
comment on column notices.about_kind is 'Loại bản ghi được nhắc';
comment on column notices.about_id is 'Bản ghi được nhắc';
comment on column notices.dedupe_key is 'Khóa chống nhắc hai lần cùng một việc cùng một mốc';
comment on column notices.created_at is 'Lúc gửi';
comment on column notices.read_at is 'Lúc đọc';
comment on column notices.done_at is 'Lúc việc xong';

create table obligation_counts (
  locality_id uuid not null,
  plan_id uuid not null,
  shard smallint not null,
  kind text not null,
  settled text not null,
  due_at timestamp with time zone not null,
  obligations integer not null,
  units integer not null,
  title text,
  constraint obligation_counts_pkey PRIMARY KEY (locality_id, plan_id, shard, kind, settled, due_at),
  constraint obligation_counts_plan FOREIGN KEY (locality_id, plan_id) REFERENCES plans(locality_id, id),
  constraint obligation_counts_some CHECK ((obligations > 0)),
  constraint obligation_counts_units_sound CHECK (((units >= 1) AND (units <= obligations)))
);
alter table obligation_counts enable row level security;
alter table obligation_counts force row level security;
create policy counting on obligation_counts for all to mangnon_owner using (true) with check (true);
create policy scope on obligation_counts for select to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND (( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text)));
grant select on obligation_counts to mangnon_app;
comment on table obligation_counts is 'Số đếm của sổ nghĩa vụ cả địa phương, giữ sẵn theo ngăn; đếm lại từ chính các dòng trong giao dịch làm chúng đổi';
comment on column obligation_counts.locality_id is 'Địa phương';
comment on column obligation_counts.plan_id is 'Kế hoạch';
comment on column obligation_counts.shard is 'Ngăn đếm (obligations.shard)';
comment on column obligation_counts.kind is 'Loại nghĩa vụ';
comment on column obligation_counts.settled is 'Kết cục đã ngã ngũ (obligations.settled)';
comment on column obligation_counts.due_at is 'Hạn, khi còn open; -infinity khi đã ngã ngũ';
comment on column obligation_counts.obligations is 'Số nghĩa vụ';
comment on column obligation_counts.units is 'Số đơn vị có những nghĩa vụ ấy';
comment on column obligation_counts.title is 'Tên việc đứng đầu theo thứ tự chữ, khi còn open và không phải nhiệm vụ';

create table obligation_events (
  locality_id uuid not null,
  id uuid not null,
  obligation_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  account_id uuid,
  reason text,
  old_due_at timestamp with time zone,
  new_due_at timestamp with time zone,
  detail jsonb default '{}'::jsonb not null,
  seq bigint generated always as identity not null,
  constraint obligation_events_pkey PRIMARY KEY (locality_id, id),
  constraint obligation_events_obligation FOREIGN KEY (locality_id, obligation_id) REFERENCES obligations(locality_id, id),
  constraint obligation_events_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint obligation_events_kind_known CHECK ((kind = ANY (ARRAY['created'::text, 'started'::text, 'submitted'::text, 'returned'::text, 'accepted'::text, 'reopened'::text, 'extension-asked'::text, 'extension-granted'::text, 'extension-refused'::text, 'excused'::text, 'not-applicable'::text, 'reminded'::text, 'escalated'::text])))
);
CREATE INDEX obligation_events_obligation_idx ON public.obligation_events USING btree (locality_id, obligation_id, at);
alter table obligation_events enable row level security;
alter table obligation_events force row level security;
create policy scope on obligation_events for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select on obligation_events to mangnon_app;
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
comment on column obligation_events.seq is 'Thứ tự ghi, để sự việc trong cùng một phần nghìn giây giữ thứ tự';

create table obligations (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  kind text not null,
  duty_id uuid,
  deadline_id uuid,
  title text not null,
  unit_id uuid not null,
  recipient_unit_id uuid not null,
  via_unit_id uuid,
  period_from date not null,
  period_to date not null,
  first_due_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  stage text default 'not-started'::text not null,
  fulfilled_at timestamp with time zone,
  excused_at timestamp with time zone,
  not_applicable_at timestamp with time zone,
  created_at timestamp with time zone not null,
  version integer default 1 not null,
  section text,
  position smallint,
  settled text generated always as (obligation_outcome(due_at, fulfilled_at, excused_at, not_applicable_at, '-infinity'::timestamp with time zone)) stored not null,
  shard smallint generated always as ((get_byte(uuid_send(unit_id), 15) & 31)) stored not null,
  correction_due_at timestamp with time zone,
  constraint obligations_pkey PRIMARY KEY (locality_id, id),
  constraint obligations_once UNIQUE NULLS NOT DISTINCT (locality_id, plan_id, kind, duty_id, deadline_id, unit_id, period_from, recipient_unit_id),
  constraint obligations_duty FOREIGN KEY (locality_id, duty_id) REFERENCES plan_duties(locality_id, id),
  constraint obligations_plan FOREIGN KEY (locality_id, plan_id) REFERENCES plans(locality_id, id),
  constraint obligations_recipient FOREIGN KEY (recipient_unit_id) REFERENCES units(id),
  constraint obligations_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint obligations_via FOREIGN KEY (via_unit_id) REFERENCES units(id),
  constraint obligations_kind_known CHECK ((kind = ANY (ARRAY['duty'::text, 'own-plan'::text, 'results-report'::text, 'consolidated-report'::text, 'other'::text]))),
  constraint obligations_stage_known CHECK ((stage = ANY (ARRAY['not-started'::text, 'in-progress'::text, 'submitted'::text, 'returned'::text, 'accepted'::text])))
);
CREATE INDEX obligations_counted ON public.obligations USING btree (locality_id, plan_id, shard, kind, settled, due_at, unit_id);
CREATE INDEX obligations_owed ON public.obligations USING btree (locality_id, plan_id, due_at, id) INCLUDE (kind, title, unit_id, recipient_unit_id, stage) WHERE ((fulfilled_at IS NULL) AND (excused_at IS NULL) AND (not_applicable_at IS NULL));
CREATE INDEX obligations_plan_unit ON public.obligations USING btree (locality_id, plan_id, unit_id);
CREATE INDEX obligations_unit_due ON public.obligations USING btree (locality_id, unit_id, due_at);
alter table obligations enable row level security;
alter table obligations force row level security;
create policy counting on obligations for select to mangnon_owner using (true);
create policy scope on obligations for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE TRIGGER recount_made AFTER INSERT ON public.obligations REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION recount_made_obligations();
CREATE CONSTRAINT TRIGGER recount_moved AFTER UPDATE ON public.obligations DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((((((((old.locality_id IS DISTINCT FROM new.locality_id) OR (old.plan_id IS DISTINCT FROM new.plan_id)) OR (old.unit_id IS DISTINCT FROM new.unit_id)) OR (old.kind IS DISTINCT FROM new.kind)) OR (old.title IS DISTINCT FROM new.title)) OR (old.settled IS DISTINCT FROM new.settled)) OR (old.due_at IS DISTINCT FROM new.due_at))) EXECUTE FUNCTION recount_moved_obligation();
CREATE CONSTRAINT TRIGGER recount_removed AFTER DELETE ON public.obligations DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION recount_moved_obligation();
grant insert, select, update on obligations to mangnon_app;
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
comment on column obligations.section is 'Số mục của nhiệm vụ trong kế hoạch, chép lúc ban hành (với loại duty)';
comment on column obligations.position is 'Thứ tự của nhiệm vụ trong kế hoạch, chép lúc ban hành (với loại duty)';
comment on column obligations.settled is 'Kết cục đã ngã ngũ theo obligation_outcome; open: chưa, thành quá hạn khi qua hạn';
comment on column obligations.shard is 'Ngăn đếm của đơn vị: một trong 32, theo byte cuối của mã đơn vị';
comment on column obligations.correction_due_at is 'Hạn bổ sung khi bị trả lại; trống khi không còn ở bước trả lại';

create table plan_duties (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  audience uuid[] not null,
  position smallint not null,
  section text not null,
  content text not null,
  short_name text not null,
  constraint plan_duties_pkey PRIMARY KEY (locality_id, id),
  constraint plan_duties_plan FOREIGN KEY (locality_id, plan_id) REFERENCES plans(locality_id, id)
);
CREATE INDEX plan_duties_plan_idx ON public.plan_duties USING btree (locality_id, plan_id);
alter table plan_duties enable row level security;
alter table plan_duties force row level security;
create policy scope on plan_duties for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT current_setting('app.whole'::text, true) AS current_setting) = '1'::text) OR (audience && ( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT current_setting('app.whole'::text, true) AS current_setting) = '1'::text) OR (audience && ( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)))));
grant insert, select, update on plan_duties to mangnon_app;
comment on table plan_duties is 'Nhiệm vụ của kế hoạch đã ban hành';
comment on column plan_duties.locality_id is 'Địa phương';
comment on column plan_duties.id is 'Mã nhiệm vụ';
comment on column plan_duties.plan_id is 'Kế hoạch';
comment on column plan_duties.audience is 'Các đơn vị được thấy';
comment on column plan_duties.position is 'Thứ tự trong kế hoạch';
comment on column plan_duties.section is 'Số mục của chính kế hoạch, ví dụ VI.1';
comment on column plan_duties.content is 'Nội dung nhiệm vụ';
comment on column plan_duties.short_name is 'Tên gọn trên màn hình';

create table plan_duty_units (
  locality_id uuid not null,
  duty_id uuid not null,
  unit_id uuid not null,
  part text not null,
  audience uuid[] not null,
  constraint plan_duty_units_pkey PRIMARY KEY (locality_id, duty_id, unit_id),
  constraint plan_duty_units_duty FOREIGN KEY (locality_id, duty_id) REFERENCES plan_duties(locality_id, id),
  constraint plan_duty_units_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint plan_duty_units_part_known CHECK ((part = ANY (ARRAY['responsible'::text, 'cooperating'::text])))
);
alter table plan_duty_units enable row level security;
alter table plan_duty_units force row level security;
create policy scope on plan_duty_units for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT current_setting('app.whole'::text, true) AS current_setting) = '1'::text) OR (audience && ( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT current_setting('app.whole'::text, true) AS current_setting) = '1'::text) OR (audience && ( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)))));
grant insert, select, update on plan_duty_units to mangnon_app;
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
  aggregation text default 'sum'::text not null,
  constraint plan_measures_pkey PRIMARY KEY (locality_id, id),
  constraint plan_measures_duty FOREIGN KEY (locality_id, duty_id) REFERENCES plan_duties(locality_id, id),
  constraint plan_measures_aggregation_known CHECK ((aggregation = ANY (ARRAY['sum'::text, 'latest'::text])))
);
CREATE INDEX plan_measures_plan_idx ON public.plan_measures USING btree (locality_id, plan_id);
alter table plan_measures enable row level security;
alter table plan_measures force row level security;
create policy scope on plan_measures for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT current_setting('app.whole'::text, true) AS current_setting) = '1'::text) OR (audience && ( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT current_setting('app.whole'::text, true) AS current_setting) = '1'::text) OR (audience && ( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)))));
grant insert, select, update on plan_measures to mangnon_app;
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

create table plan_sources (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  audience uuid[] not null,
  file_id uuid,
  file_name text not null,
  via text,
  lines jsonb default '[]'::jsonb not null,
  confidence numeric,
  job_id uuid,
  created_at timestamp with time zone not null,
  constraint plan_sources_pkey PRIMARY KEY (locality_id, id),
  constraint plan_sources_plan FOREIGN KEY (locality_id, plan_id) REFERENCES plans(locality_id, id),
  constraint plan_sources_via_known CHECK ((via = ANY (ARRAY['text'::text, 'docx'::text, 'pdf-text'::text, 'ocr'::text])))
);
CREATE INDEX plan_sources_plan_idx ON public.plan_sources USING btree (locality_id, plan_id);
alter table plan_sources enable row level security;
alter table plan_sources force row level security;
create policy scope on plan_sources for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT current_setting('app.whole'::text, true) AS current_setting) = '1'::text) OR (audience && ( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT current_setting('app.whole'::text, true) AS current_setting) = '1'::text) OR (audience && ( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)))));
grant insert, select, update on plan_sources to mangnon_app;
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

create table plan_targets (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  audience uuid[] not null,
  position smallint not null,
  statement text not null,
  short_name text not null,
  comparison text not null,
  value numeric not null,
  measure_unit text not null,
  numerator_name text not null,
  denominator_name text not null,
  indicator text,
  constraint plan_targets_pkey PRIMARY KEY (locality_id, id),
  constraint plan_targets_plan FOREIGN KEY (locality_id, plan_id) REFERENCES plans(locality_id, id),
  constraint plan_targets_comparison_known CHECK ((comparison = ANY (ARRAY['lt'::text, 'le'::text, 'eq'::text, 'ge'::text, 'gt'::text]))),
  constraint plan_targets_indicator_known CHECK ((indicator = ANY (ARRAY['special-circumstances-rate'::text, 'abused-helped-in-time'::text])))
);
CREATE INDEX plan_targets_plan_idx ON public.plan_targets USING btree (locality_id, plan_id);
alter table plan_targets enable row level security;
alter table plan_targets force row level security;
create policy scope on plan_targets for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT current_setting('app.whole'::text, true) AS current_setting) = '1'::text) OR (audience && ( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT current_setting('app.whole'::text, true) AS current_setting) = '1'::text) OR (audience && ( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)))));
grant insert, select, update on plan_targets to mangnon_app;
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
comment on column plan_targets.indicator is 'Số liệu do hệ thống đếm: special-circumstances-rate (tỷ lệ trẻ em có hoàn cảnh đặc biệt, từ sổ trẻ em), abused-helped-in-time (trẻ em bị xâm hại được can thiệp, trợ giúp kịp thời, từ vụ việc); trống: các đơn vị nhập tay';

create table plans (
  locality_id uuid not null,
  id uuid not null,
  issuer_unit_id uuid not null,
  lead_unit_id uuid not null,
  year smallint not null,
  title text not null,
  state text default 'draft'::text not null,
  content jsonb not null,
  number text,
  issued_on date,
  issued_at timestamp with time zone,
  issued_by uuid,
  period_from date not null,
  period_to date not null,
  audience uuid[] not null,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  changed_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint plans_pkey PRIMARY KEY (locality_id, id),
  constraint plans_issuer FOREIGN KEY (issuer_unit_id) REFERENCES units(id),
  constraint plans_lead FOREIGN KEY (lead_unit_id) REFERENCES units(id),
  constraint plans_locality FOREIGN KEY (locality_id) REFERENCES localities(id),
  constraint plans_issued_has_number CHECK (((state <> 'issued'::text) OR ((number IS NOT NULL) AND (issued_on IS NOT NULL)))),
  constraint plans_period CHECK ((period_to >= period_from)),
  constraint plans_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'issued'::text, 'discarded'::text]))),
  constraint plans_year_range CHECK (((year >= 1990) AND (year <= 2100)))
);
CREATE UNIQUE INDEX plans_issued_once ON public.plans USING btree (locality_id, issuer_unit_id, year, number) WHERE (state = 'issued'::text);
alter table plans enable row level security;
alter table plans force row level security;
create policy scope on plans for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT current_setting('app.whole'::text, true) AS current_setting) = '1'::text) OR (audience && ( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT current_setting('app.whole'::text, true) AS current_setting) = '1'::text) OR (audience && ( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)))));
grant insert, select, update on plans to mangnon_app;
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

create table report_reopenings (
  locality_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  unit_id uuid not null,
  reason text not null,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  decision text,
  decided_at timestamp with time zone,
  decided_by uuid,
  decision_reason text,
  constraint report_reopenings_pkey PRIMARY KEY (locality_id, id),
  constraint report_reopenings_report FOREIGN KEY (locality_id, report_id) REFERENCES results_reports(locality_id, id),
  constraint report_reopenings_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint report_reopenings_decision_known CHECK ((decision = ANY (ARRAY['approved'::text, 'refused'::text])))
);
CREATE UNIQUE INDEX report_reopenings_one_open ON public.report_reopenings USING btree (locality_id, report_id) WHERE (decision IS NULL);
alter table report_reopenings enable row level security;
alter table report_reopenings force row level security;
create policy scope on report_reopenings for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select, update on report_reopenings to mangnon_app;
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
comment on column report_reopenings.decision_reason is 'Ý kiến của người quyết định';

create table requests (
  locality_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  endpoint text not null,
  digest bytea not null,
  status smallint,
  answer jsonb,
  at timestamp with time zone default now() not null,
  constraint requests_pkey PRIMARY KEY (locality_id, id),
  constraint requests_digest_length CHECK ((octet_length(digest) = 32))
);
CREATE INDEX requests_by_time ON public.requests USING btree (locality_id, at);
alter table requests enable row level security;
alter table requests force row level security;
create policy own_only on requests as restrictive for all to public using ((account_id = ( SELECT (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid AS "nullif")));
create policy scope on requests for all to public using ((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif"))) with check ((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")));
grant insert, select, update on requests to mangnon_app;
comment on table requests is 'Yêu cầu đã làm: gửi lại cùng một mã thì nhận lại câu trả lời cũ, không làm lần thứ hai';
comment on column requests.locality_id is 'Địa phương';
comment on column requests.id is 'Mã yêu cầu do máy người dùng tạo';
comment on column requests.account_id is 'Tài khoản đã gửi';
comment on column requests.endpoint is 'Điểm cuối: phòng.tên trong hợp đồng giao tiếp';
comment on column requests.digest is 'SHA-256 của nội dung gửi; cùng mã mà khác nội dung thì bị từ chối';
comment on column requests.status is 'Mã trạng thái HTTP đã trả; trống khi giao dịch đang chạy';
comment on column requests.answer is 'Câu trả lời đã gửi';
comment on column requests.at is 'Thời điểm nhận';

create table results_report_lines (
  locality_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  explanation text default ''::text not null,
  state text default 'open'::text not null,
  return_reason text,
  return_due_at timestamp with time zone,
  returned_at timestamp with time zone,
  returned_by uuid,
  answered_at timestamp with time zone,
  version integer default 1 not null,
  returned_digest text,
  constraint results_report_lines_pkey PRIMARY KEY (locality_id, id),
  constraint results_report_lines_one UNIQUE (locality_id, report_id, kind, subject_id),
  constraint results_report_lines_report FOREIGN KEY (locality_id, report_id) REFERENCES results_reports(locality_id, id),
  constraint results_report_lines_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint results_report_lines_kind_known CHECK ((kind = ANY (ARRAY['task'::text, 'target'::text]))),
  constraint results_report_lines_state_known CHECK ((state = ANY (ARRAY['open'::text, 'returned'::text, 'answered'::text, 'accepted'::text])))
);
alter table results_report_lines enable row level security;
alter table results_report_lines force row level security;
create policy scope on results_report_lines for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select, update on results_report_lines to mangnon_app;
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
comment on column results_report_lines.returned_digest is 'Băm SHA-256 của giải trình và số liệu lúc trả lại: khác đi là đã bổ sung';

create table results_report_snapshots (
  locality_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  unit_id uuid not null,
  seq smallint not null,
  taken_at timestamp with time zone not null,
  taken_by uuid not null,
  content jsonb not null,
  digest text not null,
  constraint results_report_snapshots_pkey PRIMARY KEY (locality_id, id),
  constraint results_report_snapshots_seq UNIQUE (locality_id, report_id, seq),
  constraint results_report_snapshots_report FOREIGN KEY (locality_id, report_id) REFERENCES results_reports(locality_id, id),
  constraint results_report_snapshots_unit FOREIGN KEY (unit_id) REFERENCES units(id)
);
alter table results_report_snapshots enable row level security;
alter table results_report_snapshots force row level security;
create policy scope on results_report_snapshots for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select on results_report_snapshots to mangnon_app;
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

create table results_reports (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  obligation_id uuid not null,
  unit_id uuid not null,
  state text default 'draft'::text not null,
  overview text default ''::text not null,
  proposals text default ''::text not null,
  correction_due_at timestamp with time zone,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  submitted_at timestamp with time zone,
  accepted_at timestamp with time zone,
  version integer default 1 not null,
  constraint results_reports_pkey PRIMARY KEY (locality_id, id),
  constraint results_reports_one UNIQUE (locality_id, obligation_id),
  constraint results_reports_obligation FOREIGN KEY (locality_id, obligation_id) REFERENCES obligations(locality_id, id),
  constraint results_reports_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint results_reports_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'accepted'::text])))
);
CREATE INDEX results_reports_plan_idx ON public.results_reports USING btree (locality_id, plan_id, unit_id);
alter table results_reports enable row level security;
alter table results_reports force row level security;
create policy scope on results_reports for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select, update on results_reports to mangnon_app;
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

create table review_items (
  locality_id uuid not null,
  round_id uuid not null,
  child_id uuid not null,
  unit_id uuid not null,
  lists text[] default '{}'::text[] not null,
  outcome text,
  note text default ''::text not null,
  reviewed_on date,
  reviewed_at timestamp with time zone,
  reviewed_by uuid,
  version integer default 1 not null,
  ordinal integer default 0 not null,
  constraint review_items_pkey PRIMARY KEY (locality_id, round_id, child_id),
  constraint review_items_child FOREIGN KEY (locality_id, child_id) REFERENCES children(locality_id, id),
  constraint review_items_round FOREIGN KEY (locality_id, round_id) REFERENCES review_rounds(locality_id, id),
  constraint review_items_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint review_items_outcome_known CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'changed'::text, 'moved'::text, 'missing'::text]))),
  constraint review_items_reviewed CHECK (((outcome IS NULL) = (reviewed_on IS NULL)))
);
CREATE INDEX review_items_hamlet ON public.review_items USING btree (locality_id, round_id, unit_id, outcome);
alter table review_items enable row level security;
alter table review_items force row level security;
create policy scope on review_items for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant delete, insert, select, update on review_items to mangnon_app;
comment on table review_items is 'Từng trẻ em của một đợt rà soát, theo thôn lúc mở đợt';
comment on column review_items.locality_id is 'Địa phương';
comment on column review_items.round_id is 'Đợt rà soát';
comment on column review_items.child_id is 'Trẻ em';
comment on column review_items.unit_id is 'Thôn lúc mở đợt (hoặc xã khi chưa rõ thôn)';
comment on column review_items.lists is 'Các danh sách trẻ em đang có mặt lúc mở đợt: cho biết danh sách nào được rà soát khi nào';
comment on column review_items.outcome is 'Kết quả: confirmed còn ở và đúng, changed có thay đổi, moved đã chuyển đi, missing không thấy; trống khi chưa rà soát';
comment on column review_items.note is 'Ghi chú tại nhà';
comment on column review_items.reviewed_on is 'Ngày rà soát';
comment on column review_items.reviewed_at is 'Lúc ghi kết quả';
comment on column review_items.reviewed_by is 'Người rà soát';
comment on column review_items.version is 'Phiên bản bản ghi';
comment on column review_items.ordinal is 'Số thứ tự trên phiếu của thôn, đặt lúc mở đợt và giữ nguyên đến khi khép';

create table review_rounds (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  audience uuid[] not null,
  name text not null,
  opened_on date not null,
  due_on date not null,
  closed_on date,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  closed_at timestamp with time zone,
  closed_by uuid,
  version integer default 1 not null,
  constraint review_rounds_pkey PRIMARY KEY (locality_id, id),
  constraint review_rounds_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint review_rounds_days CHECK (((due_on >= opened_on) AND ((closed_on IS NULL) OR (closed_on >= opened_on))))
);
CREATE UNIQUE INDEX review_rounds_one_open ON public.review_rounds USING btree (locality_id, unit_id) WHERE (closed_on IS NULL);
alter table review_rounds enable row level security;
alter table review_rounds force row level security;
create policy scope on review_rounds for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (audience && ( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (audience && ( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)))));
grant insert, select, update on review_rounds to mangnon_app;
comment on table review_rounds is 'Đợt rà soát trẻ em của một xã';
comment on column review_rounds.locality_id is 'Địa phương';
comment on column review_rounds.id is 'Mã đợt';
comment on column review_rounds.unit_id is 'Xã';
comment on column review_rounds.audience is 'Xã và các thôn của xã lúc mở đợt: cộng tác viên của thôn cũng thấy đợt';
comment on column review_rounds.name is 'Tên đợt';
comment on column review_rounds.opened_on is 'Ngày mở';
comment on column review_rounds.due_on is 'Hạn xong';
comment on column review_rounds.closed_on is 'Ngày khép lại; trống khi đang rà soát';
comment on column review_rounds.opened_at is 'Lúc mở';
comment on column review_rounds.opened_by is 'Người mở';
comment on column review_rounds.closed_at is 'Lúc khép';
comment on column review_rounds.closed_by is 'Người khép';
comment on column review_rounds.version is 'Phiên bản bản ghi';

create table sealed_keys (
  locality_id uuid not null,
  id uuid not null,
  subject_id uuid not null,
  unit_id uuid not null,
  unit_key_id uuid,
  wrapped bytea,
  made_at timestamp with time zone not null,
  destroyed_at timestamp with time zone,
  constraint sealed_keys_pkey PRIMARY KEY (locality_id, id),
  constraint sealed_keys_one_of_a_subject UNIQUE (locality_id, subject_id),
  constraint sealed_keys_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint sealed_keys_wrapped_by FOREIGN KEY (locality_id, unit_key_id) REFERENCES unit_keys(locality_id, id),
  constraint sealed_keys_whole_or_destroyed CHECK ((((destroyed_at IS NULL) = (wrapped IS NOT NULL)) AND ((destroyed_at IS NULL) = (unit_key_id IS NOT NULL))))
);
CREATE INDEX sealed_keys_by_unit_key ON public.sealed_keys USING btree (locality_id, unit_key_id);
alter table sealed_keys enable row level security;
alter table sealed_keys force row level security;
create policy keeping on sealed_keys for all to mangnon_owner using (true) with check (true);
create policy scope on sealed_keys for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE TRIGGER stay_destroyed BEFORE DELETE OR UPDATE ON public.sealed_keys FOR EACH ROW WHEN ((old.destroyed_at IS NOT NULL)) EXECUTE FUNCTION stay_destroyed();
grant select on sealed_keys to mangnon_app;
comment on table sealed_keys is 'Khóa nội dung: mỗi hồ sơ mật (vụ việc, tin báo) một khóa, được bọc bởi khóa của đơn vị; hủy khóa là xóa nội dung vĩnh viễn';
comment on column sealed_keys.locality_id is 'Địa phương';
comment on column sealed_keys.id is 'Mã khóa (UUIDv7), ghi trong mỗi giá trị đã mã hóa';
comment on column sealed_keys.subject_id is 'Mã hồ sơ mà khóa này mã hóa nội dung';
comment on column sealed_keys.unit_id is 'Đơn vị có khóa bọc';
comment on column sealed_keys.unit_key_id is 'Mã khóa của đơn vị đã bọc khóa này; trống khi đã hủy';
comment on column sealed_keys.wrapped is 'Khóa đã bọc, dạng như unit_keys.wrapped; trống khi đã hủy';
comment on column sealed_keys.made_at is 'Thời điểm tạo';
comment on column sealed_keys.destroyed_at is 'Thời điểm hủy khóa; nội dung từ đó không ai đọc được nữa';

create table sessions (
  token_hash bytea not null,
  id uuid not null,
  account_id uuid not null,
  locality_id uuid not null,
  permission_version integer not null,
  device_hash bytea,
  started_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  proven_at timestamp with time zone,
  constraint sessions_pkey PRIMARY KEY (token_hash),
  constraint sessions_account FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint sessions_locality FOREIGN KEY (locality_id) REFERENCES localities(id)
);
CREATE INDEX sessions_account ON public.sessions USING btree (account_id);
alter table sessions enable row level security;
alter table sessions force row level security;
create policy scope on sessions for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.purpose'::text, true) AS current_setting) = 'sign-in'::text))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT current_setting('app.purpose'::text, true) AS current_setting) = 'sign-in'::text)));
grant insert, select on sessions to mangnon_app;
comment on table sessions is 'Phiên đăng nhập: chỉ giữ băm SHA-256 của mã phiên';
comment on column sessions.token_hash is 'Băm SHA-256 của mã phiên';
comment on column sessions.id is 'Mã phiên trong nhật ký';
comment on column sessions.account_id is 'Tài khoản';
comment on column sessions.locality_id is 'Địa phương';
comment on column sessions.permission_version is 'Phiên bản quyền lúc mở phiên';
comment on column sessions.device_hash is 'Băm mã thiết bị';
comment on column sessions.started_at is 'Lúc mở';
comment on column sessions.last_used_at is 'Lần dùng gần nhất (đến phút)';
comment on column sessions.expires_at is 'Hết hạn tuyệt đối';
comment on column sessions.ended_at is 'Lúc kết thúc';
comment on column sessions.proven_at is 'Lúc nhập lại mật khẩu gần nhất trong phiên; trống: lúc mở phiên';

create table sign_in_failures (
  key text not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  blocked_until timestamp with time zone,
  constraint sign_in_failures_pkey PRIMARY KEY (key)
);
grant delete, insert, select, update on sign_in_failures to mangnon_app;
comment on table sign_in_failures is 'Đăng nhập sai theo khóa (tài khoản từ máy lạ, thiết bị, địa chỉ mạng): chờ tăng dần, không khóa cứng';
comment on column sign_in_failures.key is 'Khóa đếm';
comment on column sign_in_failures.failures is 'Số lần sai liên tiếp';
comment on column sign_in_failures.last_at is 'Lần sai gần nhất';
comment on column sign_in_failures.blocked_until is 'Chờ đến';

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
  created_at timestamp with time zone default now() not null,
  constraint stored_files_pkey PRIMARY KEY (locality_id, id),
  constraint stored_files_sha256_is_true CHECK ((sha256 = sha256(bytes))),
  constraint stored_files_size_is_true CHECK ((size = octet_length(bytes)))
);
CREATE INDEX stored_files_by_unit ON public.stored_files USING btree (locality_id, unit_id);
alter table stored_files enable row level security;
alter table stored_files force row level security;
create policy hand_over on stored_files for all to mangnon_owner using (true) with check (true);
create policy scope on stored_files for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant delete, insert, select on stored_files to mangnon_app;
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

create table target_entries (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  target_id uuid not null,
  unit_id uuid not null,
  numerator integer not null,
  denominator integer not null,
  as_of date not null,
  note text default ''::text not null,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  constraint target_entries_pkey PRIMARY KEY (locality_id, id),
  constraint target_entries_target FOREIGN KEY (locality_id, target_id) REFERENCES plan_targets(locality_id, id),
  constraint target_entries_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint target_entries_denominator_counts CHECK ((denominator >= 0)),
  constraint target_entries_numerator_counts CHECK ((numerator >= 0))
);
CREATE INDEX target_entries_latest ON public.target_entries USING btree (locality_id, target_id, unit_id, entered_at DESC);
CREATE INDEX target_entries_plan ON public.target_entries USING btree (locality_id, plan_id, unit_id);
alter table target_entries enable row level security;
alter table target_entries force row level security;
create policy scope on target_entries for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select on target_entries to mangnon_app;
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

create table task_evidence (
  locality_id uuid not null,
  record_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  constraint task_evidence_pkey PRIMARY KEY (locality_id, record_id, file_id),
  constraint task_evidence_file FOREIGN KEY (locality_id, file_id) REFERENCES stored_files(locality_id, id),
  constraint task_evidence_record FOREIGN KEY (locality_id, record_id) REFERENCES task_records(locality_id, id),
  constraint task_evidence_unit FOREIGN KEY (unit_id) REFERENCES units(id)
);
alter table task_evidence enable row level security;
alter table task_evidence force row level security;
create policy scope on task_evidence for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant delete, insert, select, update on task_evidence to mangnon_app;
comment on table task_evidence is 'Tệp minh chứng của một lần ghi kết quả';
comment on column task_evidence.locality_id is 'Địa phương';
comment on column task_evidence.record_id is 'Lần ghi';
comment on column task_evidence.file_id is 'Tệp';
comment on column task_evidence.unit_id is 'Đơn vị';

create table task_figures (
  locality_id uuid not null,
  record_id uuid not null,
  measure_id uuid not null,
  plan_id uuid not null,
  unit_id uuid not null,
  value numeric not null,
  constraint task_figures_pkey PRIMARY KEY (locality_id, record_id, measure_id),
  constraint task_figures_measure FOREIGN KEY (locality_id, measure_id) REFERENCES plan_measures(locality_id, id),
  constraint task_figures_record FOREIGN KEY (locality_id, record_id) REFERENCES task_records(locality_id, id),
  constraint task_figures_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint task_figures_not_negative CHECK ((value >= (0)::numeric))
);
CREATE INDEX task_figures_plan_idx ON public.task_figures USING btree (locality_id, plan_id, measure_id);
CREATE INDEX task_figures_unit ON public.task_figures USING btree (locality_id, plan_id, unit_id);
alter table task_figures enable row level security;
alter table task_figures force row level security;
create policy scope on task_figures for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant delete, insert, select, update on task_figures to mangnon_app;
comment on table task_figures is 'Số liệu kèm một lần ghi kết quả';
comment on column task_figures.locality_id is 'Địa phương';
comment on column task_figures.record_id is 'Lần ghi';
comment on column task_figures.measure_id is 'Số liệu';
comment on column task_figures.plan_id is 'Kế hoạch';
comment on column task_figures.unit_id is 'Đơn vị';
comment on column task_figures.value is 'Giá trị';

create table task_records (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  obligation_id uuid not null,
  unit_id uuid not null,
  activity_id uuid,
  happened_on date not null,
  content text not null,
  spent bigint default 0 not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint task_records_pkey PRIMARY KEY (locality_id, id),
  constraint task_records_activity FOREIGN KEY (locality_id, activity_id) REFERENCES unit_plan_activities(locality_id, id),
  constraint task_records_task FOREIGN KEY (locality_id, obligation_id) REFERENCES obligations(locality_id, id),
  constraint task_records_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint task_records_spent_range CHECK (((spent >= 0) AND (spent <= '1000000000000000'::bigint)))
);
CREATE INDEX task_records_plan_idx ON public.task_records USING btree (locality_id, plan_id, unit_id);
CREATE INDEX task_records_task_idx ON public.task_records USING btree (locality_id, obligation_id, happened_on);
alter table task_records enable row level security;
alter table task_records force row level security;
create policy scope on task_records for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select, update on task_records to mangnon_app;
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

create table unit_changes (
  id uuid not null,
  locality_id uuid not null,
  kind text not null,
  effective_on date not null,
  document text not null,
  unit_ids uuid[] not null,
  preview jsonb not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint unit_changes_pkey PRIMARY KEY (id),
  constraint unit_changes_locality FOREIGN KEY (locality_id) REFERENCES localities(id),
  constraint unit_changes_kind_known CHECK ((kind = ANY (ARRAY['create'::text, 'rename'::text, 'merge'::text, 'split'::text, 're-parent'::text, 'end'::text])))
);
CREATE INDEX unit_changes_locality ON public.unit_changes USING btree (locality_id, effective_on);
grant insert, select on unit_changes to mangnon_app;
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

create table unit_keys (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  generation integer not null,
  root_key_id uuid not null,
  wrapped bytea not null,
  made_at timestamp with time zone not null,
  constraint unit_keys_pkey PRIMARY KEY (locality_id, id),
  constraint unit_keys_one_of_a_generation UNIQUE (locality_id, unit_id, generation),
  constraint unit_keys_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint unit_keys_generation_positive CHECK ((generation > 0))
);
CREATE INDEX unit_keys_by_root ON public.unit_keys USING btree (root_key_id);
alter table unit_keys enable row level security;
alter table unit_keys force row level security;
create policy keeping on unit_keys for all to mangnon_owner using (true) with check (true);
create policy scope on unit_keys for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant select on unit_keys to mangnon_app;
comment on table unit_keys is 'Khóa của đơn vị: bọc các khóa nội dung của một xã; bản thân được bọc bởi khóa gốc nằm ngoài cơ sở dữ liệu';
comment on column unit_keys.locality_id is 'Địa phương';
comment on column unit_keys.id is 'Mã khóa (UUIDv7)';
comment on column unit_keys.unit_id is 'Đơn vị có khóa này';
comment on column unit_keys.generation is 'Đời khóa của đơn vị: khóa mới bọc bằng đời lớn nhất, đời cũ mất khi không còn gì dựa vào';
comment on column unit_keys.root_key_id is 'Mã khóa gốc đã bọc khóa này, trong tệp khóa';
comment on column unit_keys.wrapped is 'Khóa đã bọc: mã thuật toán, mã khóa bọc, số dùng một lần, bản mã, dấu xác thực';
comment on column unit_keys.made_at is 'Thời điểm tạo';

create table unit_plan_activities (
  locality_id uuid not null,
  id uuid not null,
  unit_plan_id uuid not null,
  unit_id uuid not null,
  obligation_id uuid,
  position smallint not null,
  what text not null,
  starts_on date not null,
  ends_on date not null,
  responsible text default ''::text not null,
  place text default ''::text not null,
  cost bigint default 0 not null,
  cost_source text default ''::text not null,
  expected text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint unit_plan_activities_pkey PRIMARY KEY (locality_id, id),
  constraint unit_plan_activities_plan FOREIGN KEY (locality_id, unit_plan_id) REFERENCES unit_plans(locality_id, id),
  constraint unit_plan_activities_task FOREIGN KEY (locality_id, obligation_id) REFERENCES obligations(locality_id, id),
  constraint unit_plan_activities_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint unit_plan_activities_cost_range CHECK (((cost >= 0) AND (cost <= '1000000000000000'::bigint))),
  constraint unit_plan_activities_days CHECK ((ends_on >= starts_on))
);
CREATE INDEX unit_plan_activities_plan_idx ON public.unit_plan_activities USING btree (locality_id, unit_plan_id, "position");
alter table unit_plan_activities enable row level security;
alter table unit_plan_activities force row level security;
create policy scope on unit_plan_activities for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select, update on unit_plan_activities to mangnon_app;
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

create table unit_plans (
  locality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  obligation_id uuid not null,
  unit_id uuid not null,
  title text not null,
  introduction text default ''::text not null,
  number text default ''::text not null,
  issued_on date,
  state text default 'draft'::text not null,
  return_reason text,
  submitted_at timestamp with time zone,
  submitted_by uuid,
  decided_at timestamp with time zone,
  decided_by uuid,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  version integer default 1 not null,
  constraint unit_plans_pkey PRIMARY KEY (locality_id, id),
  constraint unit_plans_one UNIQUE (locality_id, obligation_id),
  constraint unit_plans_obligation FOREIGN KEY (locality_id, obligation_id) REFERENCES obligations(locality_id, id),
  constraint unit_plans_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint unit_plans_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'accepted'::text])))
);
CREATE INDEX unit_plans_plan ON public.unit_plans USING btree (locality_id, plan_id, unit_id);
alter table unit_plans enable row level security;
alter table unit_plans force row level security;
create policy scope on unit_plans for all to public using (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))))) with check (((locality_id = ( SELECT (NULLIF(current_setting('app.locality'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT NULLIF(current_setting('app.whole'::text, true), ''::text) AS "nullif") = '1'::text) OR (unit_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('app.units'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
grant insert, select, update on unit_plans to mangnon_app;
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

create table unit_successions (
  change_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  partial boolean default false not null,
  constraint unit_successions_pkey PRIMARY KEY (change_id, from_unit_id, to_unit_id),
  constraint unit_successions_change FOREIGN KEY (change_id) REFERENCES unit_changes(id),
  constraint unit_successions_from FOREIGN KEY (from_unit_id) REFERENCES units(id),
  constraint unit_successions_to FOREIGN KEY (to_unit_id) REFERENCES units(id)
);
CREATE INDEX unit_successions_from ON public.unit_successions USING btree (from_unit_id);
CREATE INDEX unit_successions_to ON public.unit_successions USING btree (to_unit_id);
grant insert, select on unit_successions to mangnon_app;
comment on table unit_successions is 'Kế thừa giữa các đơn vị: đơn vị cũ → đơn vị mới trong một lần thay đổi';
comment on column unit_successions.change_id is 'Lần thay đổi';
comment on column unit_successions.from_unit_id is 'Đơn vị cũ';
comment on column unit_successions.to_unit_id is 'Đơn vị mới';
comment on column unit_successions.partial is 'Chỉ một phần được nhập vào đơn vị mới';

create table unit_types (
  code text not null,
  name text not null,
  kind text not null,
  level smallint not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  constraint unit_types_pkey PRIMARY KEY (code),
  constraint unit_types_kind_known CHECK ((kind = ANY (ARRAY['authority'::text, 'office'::text, 'organisation'::text, 'hamlet'::text]))),
  constraint unit_types_period CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
);
grant select on unit_types to mangnon_app;
comment on table unit_types is 'Loại đơn vị (danh mục có thời hạn): tỉnh, huyện, xã, thị trấn, phòng, đoàn thể, thôn…';
comment on column unit_types.code is 'Mã loại đơn vị';
comment on column unit_types.name is 'Tên loại đơn vị';
comment on column unit_types.kind is 'Nhóm: authority (Ủy ban nhân dân), office (cơ quan chuyên môn), organisation (đoàn thể, hội), hamlet (thôn, khu phố)';
comment on column unit_types.level is 'Cấp trong cây: 1 tỉnh, 2 huyện, 3 xã, 4 thôn; dữ liệu, không phải mã';
comment on column unit_types.valid_from is 'Có từ ngày';
comment on column unit_types.valid_to is 'Hết từ ngày (không tính ngày này)';
comment on column unit_types.source is 'Nguồn của dữ kiện';

create table unit_versions (
  id uuid not null,
  unit_id uuid not null,
  locality_id uuid not null,
  valid_from date not null,
  valid_to date,
  name text not null,
  short_name text not null,
  type_code text not null,
  official_code text,
  parent_id uuid,
  aliases text[] default '{}'::text[] not null,
  constraint unit_versions_pkey PRIMARY KEY (id),
  constraint unit_versions_code_once EXCLUDE USING gist (locality_id WITH =, official_code WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((official_code IS NOT NULL)),
  constraint unit_versions_one_at_a_time EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to) WITH &&),
  constraint unit_versions_locality FOREIGN KEY (locality_id) REFERENCES localities(id),
  constraint unit_versions_parent FOREIGN KEY (parent_id) REFERENCES units(id),
  constraint unit_versions_type FOREIGN KEY (type_code) REFERENCES unit_types(code),
  constraint unit_versions_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint unit_versions_not_own_parent CHECK ((parent_id IS DISTINCT FROM unit_id)),
  constraint unit_versions_period CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
);
CREATE INDEX unit_versions_locality ON public.unit_versions USING btree (locality_id, valid_from);
CREATE INDEX unit_versions_parent ON public.unit_versions USING btree (parent_id);
CREATE INDEX unit_versions_unit ON public.unit_versions USING btree (unit_id, valid_from);
grant delete, insert, select on unit_versions to mangnon_app;
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

create table units (
  id uuid not null,
  locality_id uuid not null,
  created_at timestamp with time zone not null,
  sector text,
  constraint units_pkey PRIMARY KEY (id),
  constraint units_locality FOREIGN KEY (locality_id) REFERENCES localities(id),
  constraint units_sector_known CHECK ((sector = ANY (ARRAY['health'::text, 'education'::text, 'justice'::text, 'police'::text, 'finance'::text, 'culture'::text, 'organisation'::text])))
);
CREATE INDEX units_locality ON public.units USING btree (locality_id);
grant insert, select on units to mangnon_app;
comment on table units is 'Đơn vị: một thực thể có lịch sử; tên, loại, mã và nơi trực thuộc nằm ở unit_versions';
comment on column units.id is 'Mã định danh của đơn vị';
comment on column units.locality_id is 'Địa phương (mã phân vùng, không phải mã hành chính)';
comment on column units.created_at is 'Lúc ghi vào hệ thống';
comment on column units.sector is 'Ngành của cơ quan, đoàn thể, để biết bảng chia sẻ nào áp dụng: health y tế, education giáo dục, justice tư pháp, police công an, finance tài chính, culture văn hóa, organisation đoàn thể; trống: không nhận thông tin của trẻ em nào';

CREATE OR REPLACE FUNCTION public.act_on_received_referral(asked uuid, seen_version integer, act_id uuid, act_name text, given_outcome text, said bytea, acted_at timestamp with time zone, due timestamp with time zone, on_day date)
 RETURNS TABLE(version integer, tell uuid[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
  account uuid := nullif(current_setting('app.account', true), '')::uuid;
  held public.case_referrals;
  next_state text;
begin
  select r.* into held from public.case_referrals r where r.locality_id = locality and r.id = asked for update;
  -- Looked at after the row is held: another's act, or a withdrawal, may just have ended it.
  if held.id is null or not exists (select from public.received_case_referrals(on_day) seen where seen.id = asked) then
    return;
  end if;
  next_state := case when held.state = 'sent' then case act_name when 'accept' then 'accepted' when 'refuse' then 'refused' end
    else case act_name when 'answer' then 'accepted' when 'finish' then 'finished' when 'give-back' then 'given-back' end end;
  if next_state is null or held.version <> seen_version then
    return query select null::integer, '{}'::uuid[];
    return;
  end if;
  insert into public.case_referral_acts (locality_id, id, referral_id, case_id, unit_id, readers, named, act, at, account_id, words)
    values (locality, act_id, held.id, held.case_id, held.unit_id, held.readers, held.named, act_name, acted_at, account, said);
  update public.case_referrals r set state = next_state, version = r.version + 1,
      decided_at = case when held.state = 'sent' then acted_at else r.decided_at end,
      answer_due_at = case when act_name = 'accept' then due else r.answer_due_at end,
      outcome = case when act_name = 'finish' then given_outcome end,
      ended_at = case when next_state <> 'accepted' then acted_at end
    where r.locality_id = locality and r.id = asked;
  return query select held.version + 1,
    array(select distinct one from unnest(array[held.sent_by, f.worker_id]) as one where one = any (held.readers))
    from public.case_files f where f.locality_id = locality and f.id = held.case_id;
end $function$;
grant execute on function act_on_received_referral(uuid,integer,uuid,text,text,bytea,timestamp with time zone,timestamp with time zone,date) to mangnon_app;
comment on function act_on_received_referral(uuid,integer,uuid,text,text,bytea,timestamp with time zone,timestamp with time zone,date) is 'Nơi nhận nhận, từ chối, trả lời, trả lời xong hoặc trả lại; trả phiên bản mới và ai của xã cần được báo.';

CREATE OR REPLACE FUNCTION public.add_changed_stays()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  insert into public.child_stay_sums (locality_id, commune_id, unit_id, sex, span, begins, children)
    select s.locality_id, s.commune_id, s.unit_id, s.sex, t.span, date_trunc(t.span, d.day)::date, sum(d.change)
    from (select 1 as way, f.* from fresh f union all select -1, g.* from gone g) s,
      lateral (values (s.counted_from, s.way), (s.counted_to, -s.way)) as d (day, change), (values ('year'), ('month')) as t (span)
    where s.counted_to > s.counted_from
    group by 1, 2, 3, 4, 5, 6 having sum(d.change) <> 0;
  return null;
end $function$;
comment on function add_changed_stays() is 'Ghi phần chênh của những thời gian ở đã sửa vào child_stay_sums.';

CREATE OR REPLACE FUNCTION public.add_fresh_stays()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  insert into public.child_stay_sums (locality_id, commune_id, unit_id, sex, span, begins, children)
    select s.locality_id, s.commune_id, s.unit_id, s.sex, t.span, date_trunc(t.span, d.day)::date, sum(d.change)
    from fresh s, lateral (values (s.counted_from, 1), (s.counted_to, -1)) as d (day, change), (values ('year'), ('month')) as t (span)
    where s.counted_to > s.counted_from
    group by 1, 2, 3, 4, 5, 6 having sum(d.change) <> 0;
  return null;
end $function$;
comment on function add_fresh_stays() is 'Cộng những thời gian ở mới ghi vào child_stay_sums.';

CREATE OR REPLACE FUNCTION public.add_sealed_key(id uuid, subject uuid, unit uuid, unit_key uuid, wrapped bytea, made_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  insert into public.sealed_keys (locality_id, id, subject_id, unit_id, unit_key_id, wrapped, made_at)
    values (nullif(current_setting('app.locality', true), '')::uuid, $1, $2, $3, $4, $5, $6)
    on conflict (locality_id, subject_id) do nothing
$function$;
grant execute on function add_sealed_key(uuid,uuid,uuid,uuid,bytea,timestamp with time zone) to mangnon_app;
comment on function add_sealed_key(uuid,uuid,uuid,uuid,bytea,timestamp with time zone) is 'Thêm khóa nội dung cho hồ sơ; hồ sơ đã có khóa (kể cả đã hủy) thì giữ nguyên.';

CREATE OR REPLACE FUNCTION public.add_unit_key(id uuid, unit uuid, generation integer, root_key uuid, wrapped bytea, made_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  insert into public.unit_keys (locality_id, id, unit_id, generation, root_key_id, wrapped, made_at)
    values (nullif(current_setting('app.locality', true), '')::uuid, $1, $2, $3, $4, $5, $6)
    on conflict (locality_id, unit_id, generation) do nothing
$function$;
grant execute on function add_unit_key(uuid,uuid,integer,uuid,bytea,timestamp with time zone) to mangnon_app;
comment on function add_unit_key(uuid,uuid,integer,uuid,bytea,timestamp with time zone) is 'Thêm một đời khóa cho đơn vị; ai thêm trước thì khóa của người ấy được dùng.';

CREATE OR REPLACE FUNCTION public.admit_decider(asked uuid, on_day date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
  account uuid := nullif(current_setting('app.account', true), '')::uuid;
begin
  if not exists (select from public.case_files f
      join public.account_functions h on h.unit_id = f.unit_id and h.account_id = account and h.function = 'leader'
        and h.locality_id = f.locality_id and h.valid_from <= on_day and (h.valid_to is null or h.valid_to > on_day)
      where f.locality_id = locality and f.id = asked and account <> all (f.named)) then
    return false;
  end if;
  update public.case_subjects s set readers = s.readers || account
    where s.locality_id = locality and s.case_id = asked and account <> all (s.readers);
  update public.case_events e set readers = e.readers || account
    where e.locality_id = locality and e.case_id = asked and account <> all (e.readers);
  return true;
end $function$;
grant execute on function admit_decider(uuid,date) to mangnon_app;
comment on function admit_decider(uuid,date) is 'Cho lãnh đạo của chính xã ấy đọc vụ việc để quyết định (Nghị định 56/2017 Đ.26, Đ.28, Đ.32); không cho người có liên quan.';

CREATE OR REPLACE FUNCTION public.append_audit(locality uuid, chain uuid, account uuid, act text, subject_kind text, subject uuid, unit uuid, detail jsonb, request uuid, act_at timestamp with time zone DEFAULT NULL::timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
  select * into head from public.audit_heads h where h.locality_id = $1 and h.chain = $2 for update;
  if not found then
    insert into public.audit_heads (locality_id, chain, seq, hash)
      values ($1, $2, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
    select * into head from public.audit_heads h where h.locality_id = $1 and h.chain = $2 for update;
  end if;
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
end $function$;
grant execute on function append_audit(uuid,uuid,uuid,text,text,uuid,uuid,jsonb,uuid,timestamp with time zone) to mangnon_app;
comment on function append_audit(uuid,uuid,uuid,text,text,uuid,uuid,jsonb,uuid,timestamp with time zone) is 'Ghi một dòng nhật ký vào cuối chuỗi, trong giao dịch của việc được ghi; trả số thứ tự. Đường duy nhất để ghi nhật ký.';

CREATE OR REPLACE FUNCTION public.break_case_glass(glass uuid, asked uuid, why text, told bytea, at timestamp with time zone, ends timestamp with time zone, review_due timestamp with time zone, most integer)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
  account uuid := nullif(current_setting('app.account', true), '')::uuid;
  whole boolean := coalesce(current_setting('app.whole', true) = '1', false);
  units uuid[] := string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[];
  on_day date := (at at time zone 'Asia/Ho_Chi_Minh')::date;
  place uuid;
  persons uuid[];
begin
  perform pg_advisory_xact_lock(hashtextextended('case_glass ' || account, 0));
  select f.unit_id, f.named into place, persons from public.case_files f
    where f.locality_id = locality and f.id = asked and account <> all (f.named) and (whole or f.unit_id = any (units));
  if place is null or not exists (select from public.account_functions h where h.account_id = account and h.locality_id = locality
      and h.function in ('consolidating-officer', 'leader') and h.valid_from <= on_day and (h.valid_to is null or h.valid_to > on_day)) then
    return 'not-found';
  end if;
  if (select count(*) from public.case_glass g where g.locality_id = locality and g.account_id = account
      and (g.broken_at at time zone 'Asia/Ho_Chi_Minh')::date = on_day) >= least(most, 3) then
    return 'too-many';
  end if;
  insert into public.case_glass (locality_id, id, case_id, unit_id, named, account_id, category, reason, broken_at, until, review_due_at)
    values (locality, glass, asked, place, persons, account, why, told, at, ends, review_due) on conflict do nothing;
  return case when found then 'broken' else 'same-id' end;
end $function$;
grant execute on function break_case_glass(uuid,uuid,text,bytea,timestamp with time zone,timestamp with time zone,timestamp with time zone,integer) to mangnon_app;
comment on function break_case_glass(uuid,uuid,text,bytea,timestamp with time zone,timestamp with time zone,timestamp with time zone,integer) is 'Mở khẩn cấp một vụ việc trong phạm vi của người gọi: nhiều nhất ba lượt một ngày, mỗi lượt không quá hai giờ, không bao giờ cho người có liên quan.';

CREATE OR REPLACE FUNCTION public.care_to_decide(on_day date)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select distinct p.case_id from public.care_placements p
    join public.account_functions h on h.unit_id = p.unit_id and h.locality_id = p.locality_id and h.function = 'leader'
      and h.account_id = nullif(current_setting('app.account', true), '')::uuid
      and h.valid_from <= on_day and (h.valid_to is null or h.valid_to > on_day)
  where p.locality_id = nullif(current_setting('app.locality', true), '')::uuid and p.stage in ('deciding', 'ending')
    and h.account_id <> all (p.named)
$function$;
grant execute on function care_to_decide(date) to mangnon_app;
comment on function care_to_decide(date) is 'Vụ việc có chăm sóc thay thế chờ lãnh đạo của chính xã ấy quyết định; không cho người có liên quan.';

CREATE OR REPLACE FUNCTION public.care_without_clocks(asked uuid, starting text[])
 RETURNS TABLE(case_id uuid, unit_id uuid, sixteenth_on date, placement_id uuid, id uuid, at timestamp with time zone, recorded_at timestamp with time zone, account_id uuid, facts jsonb, late_reason_given boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
begin
  if current_setting('app.whole', true) is distinct from '1' or nullif(current_setting('app.account', true), '') is not null then
    raise exception 'care_without_clocks: for the system alone' using errcode = 'insufficient_privilege';
  end if;
  perform 1 from public.case_files f where f.locality_id = locality and f.id = asked for update;
  return query select p.case_id, p.unit_id, c.sixteenth_on, p.id, e.id, e.at, e.recorded_at, e.account_id, e.facts, e.late_reason_given
    from public.care_placements p
      join public.case_files f on f.locality_id = p.locality_id and f.id = p.case_id and f.stage <> 'closed'
      join public.case_subjects s on s.locality_id = p.locality_id and s.case_id = p.case_id
      join public.children c on c.locality_id = s.locality_id and c.id = s.child_id
      join public.care_events e on e.locality_id = p.locality_id and e.placement_id = p.id
    where p.locality_id = locality and p.stage not in ('ended', 'withdrawn') and (asked is null or p.case_id = asked)
      and exists (select from public.care_events b where b.locality_id = locality and b.placement_id = p.id and b.act = any (starting))
      and not exists (select from public.case_clocks k
        join public.care_events b on b.locality_id = k.locality_id and b.id = k.started_by and b.placement_id = p.id
        where k.locality_id = locality and k.case_id = p.case_id)
    order by p.id, e.seq;
end $function$;
grant execute on function care_without_clocks(uuid,text[]) to mangnon_app;
comment on function care_without_clocks(uuid,text[]) is 'Mã, ngày của các việc trong những lần chăm sóc thay thế đang diễn ra mà đồng hồ chưa đứng cùng vụ việc, của một vụ việc (giữ lại) hay mọi vụ việc; không có lời văn; chỉ hệ thống gọi.';

CREATE OR REPLACE FUNCTION public.carry_case(asked uuid, into_unit uuid, worker uuid, members uuid[], initials text, event uuid, act_at timestamp with time zone, facts jsonb, words bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
  moving public.case_files;
begin
  if current_setting('app.whole', true) is distinct from '1' or nullif(current_setting('app.account', true), '') is not null then
    raise exception 'carry_case: for the system alone' using errcode = 'insufficient_privilege';
  end if;
  select f.* into moving from public.case_files f where f.locality_id = locality and f.id = asked for update;
  insert into public.case_events (locality_id, id, case_id, unit_id, readers, named, seq, act, at, recorded_at, account_id, facts,
      late_reason_given, words)
    select s.locality_id, event, s.case_id, s.unit_id, s.readers, s.named,
      (select max(e.seq) + 1 from public.case_events e where e.locality_id = s.locality_id and e.case_id = s.case_id),
      'carry-over', act_at, act_at, '00000000-0000-0000-0000-000000000000', carry_case.facts, false, carry_case.words
    from public.case_subjects s where s.locality_id = locality and s.case_id = asked;
  insert into public.case_transfers (locality_id, id, case_id, from_unit_id, to_unit_id, audience, named, former, initials, state,
      offered_at, decided_at)
    values (locality, event, asked, moving.unit_id, into_unit, array[moving.unit_id, into_unit], moving.named, moving.team,
      case when worker is null then carry_case.initials else '' end, 'carried', act_at, act_at);
  perform public.put_case(moving, into_unit, members);
  -- An offer that stood goes on standing.
  update public.case_clocks k set offered_to = moving.offered_to where k.locality_id = locality and k.case_id = asked;
  update public.case_files f set offered_to = moving.offered_to, worker_id = worker, team = members,
      unowned = worker is null, version = f.version + 1
    where f.locality_id = locality and f.id = asked;
end $function$;
grant execute on function carry_case(uuid,uuid,uuid,uuid[],text,uuid,timestamp with time zone,jsonb,bytea) to mangnon_app;
comment on function carry_case(uuid,uuid,uuid,uuid[],text,uuid,timestamp with time zone,jsonb,bytea) is 'Vụ việc của một xã đã sáp nhập sang xã nối tiếp, với những người trong nhóm còn làm việc ở đó; chỉ hệ thống gọi.';

CREATE OR REPLACE FUNCTION public.case_help(locality uuid, asked uuid, codes text[], as_of timestamp with time zone)
 RETURNS TABLE(outcome text)
 LANGUAGE sql
 STABLE
AS $function$
  select case
    when coalesce(bool_or(k.end_kind is distinct from 'cancelled' and k.due_at < as_of
      and (k.ended_at is null or k.ended_at > k.due_at)), false) then 'late'
    when coalesce(bool_or(k.end_kind = 'met' and k.ended_at <= as_of and k.ended_at <= k.due_at), false) then 'in-time'
    else 'waiting' end
  from (select distinct on (c.code) c.end_kind, c.due_at, c.ended_at from public.case_clocks c
    where c.locality_id = locality and c.case_id = asked and c.code = any (codes) and c.superseded_by is null
    order by c.code, c.occurrence) k $function$;
comment on function case_help(uuid,uuid,text[],timestamp with time zone) is 'Một vụ việc đến lúc ấy: in-time can thiệp trong hạn, late quá hạn, waiting chưa đến hạn. Định nghĩa duy nhất của chỉ tiêu 3 (db/reference/case-numbers.json).';

CREATE OR REPLACE FUNCTION public.case_help_outcome(locality uuid, asked uuid, codes text[], as_of timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ select outcome from public.case_help(locality, asked, codes, as_of) $function$;
comment on function case_help_outcome(uuid,uuid,text[],timestamp with time zone) is 'Như case_help, cho một vụ việc.';

CREATE OR REPLACE FUNCTION public.changed_since_merge(before jsonb, after jsonb, present jsonb)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(key order by key), '{}')
  from jsonb_object_keys(coalesce(after, before)) as key
  where key not in ('version', 'changed_at', 'duplicate_check')
    and (before -> key) is distinct from (after -> key) and (present -> key) is distinct from (after -> key);
$function$;
comment on function changed_since_merge(jsonb,jsonb,jsonb) is 'Trường mà lần gộp đã đổi rồi sau đó lại có người đổi nữa. Chỉ các hàm gộp gọi.';

CREATE OR REPLACE FUNCTION public.child_in_care(asked uuid)
 RETURNS TABLE(birth_date date, sex text, sixteenth_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select c.birth_date, c.sex, c.sixteenth_on from public.case_subjects s
    join public.children c on c.locality_id = s.locality_id and c.id = s.child_id
  where s.locality_id = nullif(current_setting('app.locality', true), '')::uuid and s.case_id = asked
    and (current_setting('app.whole', true) = '1'
      or s.unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[]))
    and nullif(current_setting('app.account', true), '')::uuid = any (s.readers)
    and nullif(current_setting('app.account', true), '')::uuid <> all (s.named)
$function$;
grant execute on function child_in_care(uuid) to mangnon_app;
comment on function child_in_care(uuid) is 'Ngày sinh, giới tính, ngày đủ 16 tuổi của trẻ em trong một vụ việc mà người gọi đọc, dù hồ sơ trong sổ đang ở xã khác';

CREATE OR REPLACE FUNCTION public.child_of_stranded_case(asked uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if current_setting('app.whole', true) is distinct from '1' or nullif(current_setting('app.account', true), '') is not null then
    raise exception 'child_of_stranded_case: for the system alone' using errcode = 'insufficient_privilege';
  end if;
  return (select s.child_id from public.case_subjects s
    where s.locality_id = nullif(current_setting('app.locality', true), '')::uuid and s.case_id = asked);
end $function$;
grant execute on function child_of_stranded_case(uuid) to mangnon_app;
comment on function child_of_stranded_case(uuid) is 'Trẻ em của một vụ việc mà xã đã sáp nhập, để biết xã nào nối tiếp; chỉ hệ thống gọi.';

CREATE OR REPLACE FUNCTION public.children_taken(asked uuid[], except_case uuid)
 RETURNS TABLE(carer_id uuid, state text, taken integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select c.id, c.state, (select count(*)::integer from public.care_placements p where p.locality_id = c.locality_id
      and p.carer_id = c.id and p.case_id <> except_case and p.stage not in ('ended', 'withdrawn'))
  from public.carers c
  where c.locality_id = nullif(current_setting('app.locality', true), '')::uuid and c.id = any (asked) and c.case_id is null
  union all
  select c.id, c.state, 0 from public.carers c
  where c.locality_id = nullif(current_setting('app.locality', true), '')::uuid and c.id = any (asked) and c.case_id = except_case
$function$;
grant execute on function children_taken(uuid[],uuid) to mangnon_app;
comment on function children_taken(uuid[],uuid) is 'Mỗi người nhận chăm sóc đang ở tình trạng nào, đang có hoặc được chọn cho bao nhiêu trẻ em khác: chỉ con số.';

CREATE OR REPLACE FUNCTION public.count_abused_children(units uuid[], places uuid[], from_at timestamp with time zone, to_at timestamp with time zone, as_of timestamp with time zone, codes text[], bands integer[])
 RETURNS TABLE(dimension text, key text, outcome text, children integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  with counted as materialized (
    select * from countable_cases(units, places, from_at, to_at, as_of) where ground = 'abused'),
  children_counted as materialized (
    select c.place, c.child_id,
      case when bool_or(o.outcome = 'late') then 'late' when bool_and(o.outcome = 'in-time') then 'in-time' else 'waiting' end as outcome,
      (array_agg(coalesce(c.harm_form, 'unclassified') order by c.received_at desc, c.case_id desc))[1] as harm_form,
      max(d.sex) as sex,
      (select count(*) from unnest(bands) as band
        where band <= extract(year from age((max(c.received_at) at time zone 'Asia/Ho_Chi_Minh')::date, max(d.birth_date)))) as band
    from counted c
      join public.children d on d.locality_id = c.locality_id and d.id = c.child_id
      cross join lateral public.case_help(c.locality_id, c.case_id, codes, as_of) o
    group by c.place, c.child_id)
  select 'place', place::text, outcome, count(*)::int from children_counted group by place, outcome
  union all select 'form', harm_form, outcome, count(*)::int from children_counted group by harm_form, outcome
  union all select 'sex', sex, outcome, count(*)::int from children_counted group by sex, outcome
  union all select 'age', band::text, outcome, count(*)::int from children_counted group by band, outcome $function$;
grant execute on function count_abused_children(uuid[],uuid[],timestamp with time zone,timestamp with time zone,timestamp with time zone,text[],integer[]) to mangnon_app;
comment on function count_abused_children(uuid[],uuid[],timestamp with time zone,timestamp with time zone,timestamp with time zone,text[],integer[]) is 'Trẻ em bị xâm hại ghi nhận trong kỳ, theo nơi, hình thức, giới tính, nhóm tuổi và kết quả: chỉ số lượng, không nói trẻ em nào.';

CREATE OR REPLACE FUNCTION public.count_case_times(units uuid[], places uuid[], from_at timestamp with time zone, to_at timestamp with time zone, as_of timestamp with time zone)
 RETURNS TABLE(what text, n integer, total integer, median double precision, p90 double precision)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  with firsts as (
    select c.case_id, c.received_at,
      min(e.at) filter (where e.act = 'assess-initially') as assessment,
      min(e.at) filter (where e.act = 'submit-plan') as plan,
      min(e.at) filter (where e.act in ('take-measures', 'separate', 'place-in-care')
        or e.act = 'finish-action' and e.facts ->> 'outcome' = 'done') as service
    from countable_cases(units, places, from_at, to_at, as_of) c
      left join public.case_events e on e.locality_id = c.locality_id and e.case_id = c.case_id and e.at <= as_of
    group by c.case_id, c.received_at),
  spans as (
    select t.what, extract(epoch from t.at - f.received_at) / 3600 as hours
    from firsts f cross join lateral (values ('assessment', f.assessment), ('plan', f.plan), ('service', f.service)) as t (what, at))
  select s.what, count(s.hours)::int, count(*)::int, percentile_cont(0.5) within group (order by s.hours::float8),
    percentile_cont(0.9) within group (order by s.hours::float8) from spans s group by s.what $function$;
grant execute on function count_case_times(uuid[],uuid[],timestamp with time zone,timestamp with time zone,timestamp with time zone) to mangnon_app;
comment on function count_case_times(uuid[],uuid[],timestamp with time zone,timestamp with time zone,timestamp with time zone) is 'Từ lúc nhận thông tin (T0) đến đánh giá ban đầu, trình kế hoạch, hỗ trợ đầu tiên: trung vị và bách phân vị 90, giờ.';

CREATE OR REPLACE FUNCTION public.count_referral_answers(from_at timestamp with time zone, until_at timestamp with time zone, at_now timestamp with time zone, of_units uuid[])
 RETURNS TABLE(receiver_id uuid, sent integer, pending integer, in_time integer, late integer, unanswered_late integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select judged.receiver_id, count(*)::integer,
      count(*) filter (where running and not is_late)::integer, count(*) filter (where not running and not is_late)::integer,
      count(*) filter (where not running and is_late)::integer, count(*) filter (where running and is_late)::integer
    from (select r.receiver_id, r.ended_at is null as running,
        coalesce(r.decided_at, at_now) > r.accept_due_at or coalesce(r.ended_at, at_now) > r.answer_due_at is true as is_late
      from public.case_referrals r
      where r.locality_id = nullif(current_setting('app.locality', true), '')::uuid
        and (current_setting('app.whole', true) = '1'
          or r.unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[]))
        and r.unit_id = any (of_units)
        and r.sent_at >= from_at and r.sent_at < until_at and r.state <> 'withdrawn' and r.lost_basis_at is null) judged
    group by judged.receiver_id
$function$;
grant execute on function count_referral_answers(timestamp with time zone,timestamp with time zone,timestamp with time zone,uuid[]) to mangnon_app;
comment on function count_referral_answers(timestamp with time zone,timestamp with time zone,timestamp with time zone,uuid[]) is 'Theo nơi nhận, của những xã nêu ra trong phạm vi: số chuyển tuyến đã gửi trong kỳ, chưa đến hạn, đúng hạn, muộn, quá hạn chưa trả lời.';

CREATE OR REPLACE FUNCTION public.count_repeated_children(units uuid[], places uuid[], from_at timestamp with time zone, to_at timestamp with time zone, as_of timestamp with time zone, months integer)
 RETURNS TABLE(children integer, repeated integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  with known as materialized (
    select * from countable_cases(units, places, from_at - make_interval(months => months), to_at, as_of)),
  followed as (
    select k.child_id, k.received_at,
      k.received_at - make_interval(months => months) <= lag(k.received_at) over (partition by k.child_id order by k.received_at, k.case_id) as again
    from known k),
  counted as (
    select child_id, bool_or(coalesce(again, false)) as repeated from followed where received_at >= from_at group by child_id)
  select count(*)::int, count(*) filter (where repeated)::int from counted $function$;
grant execute on function count_repeated_children(uuid[],uuid[],timestamp with time zone,timestamp with time zone,timestamp with time zone,integer) to mangnon_app;
comment on function count_repeated_children(uuid[],uuid[],timestamp with time zone,timestamp with time zone,timestamp with time zone,integer) is 'Trẻ em có vụ việc trong kỳ, và trong đó bao nhiêu em đã có vụ việc khác trong số tháng trước ấy.';

CREATE OR REPLACE FUNCTION public.countable_cases(units uuid[], places uuid[], from_at timestamp with time zone, to_at timestamp with time zone, as_of timestamp with time zone)
 RETURNS TABLE(locality_id uuid, case_id uuid, place uuid, child_id uuid, ground text, received_at timestamp with time zone, harm_form text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  with scope as materialized (
    select nullif(current_setting('app.locality', true), '')::uuid as locality,
      nullif(current_setting('app.account', true), '')::uuid as account),
  told as materialized (
    select g.unit, g.place from unnest(units, places) as g (unit, place)
    where (select current_setting('app.whole', true)) = '1' or g.unit in (
      select unnest(string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])))
  select f.locality_id, f.id, t.place, s.child_id, f.ground, f.received_at, s.harm_form
  from scope cross join told t
  join public.case_files f on f.locality_id = scope.locality and f.unit_id = t.unit
  join public.case_subjects s on s.locality_id = f.locality_id and s.case_id = f.id
  where f.closed_as is distinct from 'dismissed' and f.received_at >= from_at and f.received_at < to_at and f.opened_at <= as_of
    and coalesce(scope.account <> all (f.named), true) $function$;
comment on function countable_cases(uuid[],uuid[],timestamp with time zone,timestamp with time zone,timestamp with time zone) is 'Vụ việc được đếm trong phạm vi của người hỏi, trong đó có trẻ em nào: chỉ các hàm đếm được gọi, ứng dụng thì không.';

CREATE OR REPLACE FUNCTION public.destroy_sealed_key(subject uuid, at timestamp with time zone)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  found record;
begin
  select s.locality_id, s.id, s.unit_id, s.destroyed_at into found from public.sealed_keys s
    where s.locality_id = nullif(current_setting('app.locality', true), '')::uuid and s.subject_id = subject
    for update;
  if found.id is null or found.destroyed_at is not null then
    return null;
  end if;
  update public.sealed_keys s set destroyed_at = at, wrapped = null, unit_key_id = null
    where s.locality_id = found.locality_id and s.id = found.id;
  return found.unit_id;
end $function$;
grant execute on function destroy_sealed_key(uuid,timestamp with time zone) to mangnon_app;
comment on function destroy_sealed_key(uuid,timestamp with time zone) is 'Hủy khóa nội dung của hồ sơ, sau khi mọi giao dịch đang ghi bằng khóa ấy đã xong; trả đơn vị có khóa, trống khi không có gì để hủy.';

CREATE OR REPLACE FUNCTION public.end_case_glass(asked uuid, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  update public.case_glass g set ended_at = at
    where g.locality_id = nullif(current_setting('app.locality', true), '')::uuid and g.case_id = asked
      and g.account_id = nullif(current_setting('app.account', true), '')::uuid and g.ended_at is null and at < g.until;
  return found;
end $function$;
grant execute on function end_case_glass(uuid,timestamp with time zone) to mangnon_app;
comment on function end_case_glass(uuid,timestamp with time zone) is 'Người mở thôi đọc trước giờ; không mở lại được.';

CREATE OR REPLACE FUNCTION public.enqueue_job(locality uuid, job uuid, kind text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job('run-job',
    json_build_object('localityId', locality, 'jobId', job, 'kind', kind),
    job_key := job::text, max_attempts := 5);
end $function$;
grant execute on function enqueue_job(uuid,uuid,text) to mangnon_app;
comment on function enqueue_job(uuid,uuid,text) is 'Xếp một việc của bảng jobs vào hàng đợi, trong cùng giao dịch với dòng của nó: không có việc mồ côi.';

CREATE OR REPLACE FUNCTION public.find_session(token bytea, on_date date)
 RETURNS TABLE(session_id uuid, account_id uuid, locality_id uuid, display_name text, must_change_password boolean, last_used_at timestamp with time zone, expires_at timestamp with time zone, proven_at timestamp with time zone, outdated boolean, tree_stamp text, functions json)
 LANGUAGE plpgsql
AS $function$
declare
  before text := coalesce(current_setting('app.purpose', true), '');
begin
  perform set_config('app.purpose', 'sign-in', true);
  return query
    select s.id, a.id, s.locality_id, a.display_name, a.must_change_password, s.last_used_at, s.expires_at,
      coalesce(s.proven_at, s.started_at), s.permission_version <> a.permission_version, l.tree_version || ':' || l.xmin::text,
      (select coalesce(json_agg(json_build_object('function', f.function, 'unitId', f.unit_id)
          order by f.granted_at, f.id), '[]')
        from account_functions f
        where f.account_id = a.id and f.valid_from <= on_date and (f.valid_to is null or f.valid_to > on_date))
    from sessions s join accounts a on a.id = s.account_id join localities l on l.id = s.locality_id
    where s.token_hash = token and s.ended_at is null and a.state = 'active';
  perform set_config('app.purpose', before, true);
end $function$;
grant execute on function find_session(bytea,date) to mangnon_app;
comment on function find_session(bytea,date) is 'Tất cả những gì đứng sau một mã phiên: tài khoản, chức năng còn hiệu lực trong ngày, lúc nhập mật khẩu gần nhất, trạng thái của cây đơn vị; không có dòng nào khi phiên đã kết thúc hoặc tài khoản bị khóa.';

CREATE OR REPLACE FUNCTION public.follow_case_in_care()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  update public.care_placements p set readers = new.readers, named = new.named, unit_id = new.unit_id
    where p.locality_id = new.locality_id and p.case_id = new.case_id;
  update public.care_events e set readers = new.readers, named = new.named, unit_id = new.unit_id
    where e.locality_id = new.locality_id and e.case_id = new.case_id;
  update public.carers c set readers = new.readers, named = new.named, unit_id = new.unit_id
    where c.locality_id = new.locality_id and c.case_id = new.case_id;
  return new;
end $function$;
comment on function follow_case_in_care() is 'Người đọc, người có liên quan và xã phụ trách của chăm sóc thay thế đi theo vụ việc.';

CREATE OR REPLACE FUNCTION public.follow_case_in_glass()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  update public.case_glass g set named = new.named, unit_id = new.unit_id where g.locality_id = new.locality_id and g.case_id = new.id;
  return null;
end $function$;
comment on function follow_case_in_glass() is 'Ai có liên quan và xã phụ trách của các lượt mở luôn theo vụ việc.';

CREATE OR REPLACE FUNCTION public.follow_case_readers()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  update public.case_consents c set readers = new.readers, named = new.named, unit_id = new.unit_id
    where c.locality_id = new.locality_id and c.case_id = new.case_id;
  update public.case_referrals c set readers = new.readers, named = new.named, unit_id = new.unit_id
    where c.locality_id = new.locality_id and c.case_id = new.case_id;
  update public.case_referral_acts c set readers = new.readers, named = new.named, unit_id = new.unit_id
    where c.locality_id = new.locality_id and c.case_id = new.case_id;
  return null;
end $function$;
comment on function follow_case_readers() is 'Ai đọc được vụ việc thì đọc được việc chuyển tuyến và sự đồng ý của nó; đổi cùng lúc.';

CREATE OR REPLACE FUNCTION public.follow_child_cases(survivor uuid, merged uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
begin
  if not exists (select from public.child_merges m where m.locality_id = locality and m.survivor_id = survivor and m.merged_id = merged
      and m.undone_at is null and m.merged_by = nullif(current_setting('app.account', true), '')::uuid) then
    raise exception 'follow_child_cases: no such merge of the caller' using errcode = 'insufficient_privilege';
  end if;
  update public.case_subjects s set child_id = survivor, former_child_ids = s.former_child_ids || merged
    where s.locality_id = locality and s.child_id = merged;
end $function$;
grant execute on function follow_child_cases(uuid,uuid) to mangnon_app;
comment on function follow_child_cases(uuid,uuid) is 'Vụ việc theo hồ sơ trẻ em được gộp; không trả lời gì cho người gộp.';

CREATE OR REPLACE FUNCTION public.follow_child_to_unit()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  update public.duplicate_pairs p set unit_a = new.unit_id, commune_a = new.commune_id
    where p.locality_id = new.locality_id and p.child_a = new.id;
  update public.duplicate_pairs p set unit_b = new.unit_id, commune_b = new.commune_id
    where p.locality_id = new.locality_id and p.child_b = new.id;
  update public.duplicate_keys k set unit_id = new.unit_id where k.locality_id = new.locality_id and k.child_id = new.id;
  return null;
end $function$;
comment on function follow_child_to_unit() is 'Trẻ em chuyển nơi ở: cặp nghi trùng và khóa tìm trùng đi theo.';

CREATE OR REPLACE FUNCTION public.follow_merge(merge uuid, on_day date, act_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  of public.child_merges := public.get_own_merge(merge);
  kept public.children;
begin
  select * into kept from public.children c where c.locality_id = of.locality_id and c.id = of.survivor_id;
  -- Days on which only the merged record knew where the child lived become days of the survivor.
  insert into public.child_stays (locality_id, id, child_id, unit_id, commune_id, sex, from_date, to_date, begin_kind, end_kind,
      counted_from, counted_to)
    select s.locality_id, gen_random_uuid(), of.survivor_id, s.unit_id, s.commune_id, kept.sex, lower(alone), upper(alone),
      case when lower(alone) = s.from_date then s.begin_kind else 'moved-in' end,
      case when upper(alone) is null then null when upper(alone) = s.to_date then s.end_kind else 'merged' end,
      lower(alone), lower(alone)
    from public.child_stays s,
      unnest(datemultirange(daterange(s.from_date, s.to_date)) - coalesce((select range_agg(daterange(o.from_date, o.to_date))
        from public.child_stays o where o.locality_id = of.locality_id and o.child_id = of.survivor_id), '{}')) as alone
    where s.locality_id = of.locality_id and s.child_id = of.merged_id;
  update public.child_stays s set counted_to = s.counted_from,
      to_date = coalesce(s.to_date, greatest(s.from_date, on_day)), end_kind = coalesce(s.end_kind, 'merged')
    where s.locality_id = of.locality_id and s.child_id = of.merged_id;

  -- One child stands in one group once: of two open lines the confirmed one stays, else the survivor's; what began earlier
  -- is not lost.
  update public.child_circumstances s set version = s.version + 1, end_reason = 'merged',
      state = case when s.state = 'confirmed' and s.from_date < o.from_date then 'ended' else 'withdrawn' end,
      to_date = case when s.state = 'confirmed' and s.from_date < o.from_date then o.from_date else greatest(s.from_date, on_day) end
    from public.child_circumstances o
    where s.locality_id = of.locality_id and s.child_id in (of.survivor_id, of.merged_id)
      and o.locality_id = s.locality_id and o.child_id in (of.survivor_id, of.merged_id) and o.child_id <> s.child_id
      and s.kind = o.kind and s.code = o.code and (s.kind <> 'injured' or s.from_date = o.from_date)
      and s.to_date is null and o.to_date is null
      and s.state in ('proposed', 'confirmed') and o.state in ('proposed', 'confirmed')
      and (s.state = 'proposed' and o.state = 'confirmed' or s.state = o.state and s.child_id = of.merged_id);
  update public.child_circumstances s set child_id = of.survivor_id, version = s.version + 1,
      unit_id = case when s.to_date is null then kept.unit_id else s.unit_id end,
      commune_id = case when s.to_date is null then kept.commune_id else s.commune_id end
    where s.locality_id = of.locality_id and s.child_id = of.merged_id;

  update public.child_papers p set child_id = of.survivor_id, unit_id = kept.unit_id, version = p.version + 1
    where p.locality_id = of.locality_id and p.child_id = of.merged_id;
  update public.stored_files f set unit_id = p.unit_id from public.child_papers p
    where p.locality_id = of.locality_id and p.child_id = of.survivor_id and f.locality_id = p.locality_id
      and f.id = p.file_id and f.unit_id is distinct from p.unit_id;

  update public.child_assignments a set child_id = of.survivor_id, unit_id = kept.unit_id, version = a.version + 1,
      to_date = case when exists (select from public.child_assignments o where o.locality_id = a.locality_id
          and o.child_id = of.survivor_id and o.account_id = a.account_id and o.from_date <= on_day
          and (o.to_date is null or o.to_date > on_day))
        then least(a.to_date, greatest(a.from_date, on_day)) else a.to_date end
    where a.locality_id = of.locality_id and a.child_id = of.merged_id;

  delete from public.child_names n where n.locality_id = of.locality_id and n.child_id = of.merged_id;
  update public.children c set state = 'merged', ended_on = on_day, merged_into = of.survivor_id, changed_at = act_at,
      version = c.version + 1
    where c.locality_id = of.locality_id and c.id = of.merged_id;
  perform public.recount_children(array[of.survivor_id]);
  perform public.keep_merge_rows(of, 'after');
end $function$;
grant execute on function follow_merge(uuid,date,timestamp with time zone) to mangnon_app;
comment on function follow_merge(uuid,date,timestamp with time zone) is 'Chuyển nơi ở, hoàn cảnh, giấy tờ, việc giao theo dõi của hồ sơ được gộp sang hồ sơ còn lại, kể cả phần xã trước đã ghi; chụp lại sau khi xong.';

CREATE OR REPLACE FUNCTION public.follow_referred_child()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if new.state = 'living-here' and new.commune_id = old.commune_id then
    update public.child_referrals r set unit_id = new.unit_id
      where r.locality_id = new.locality_id and r.child_id = new.id and r.to_date is null;
  else
    update public.child_referrals r
      set to_date = greatest(r.from_date, (new.changed_at at time zone 'Asia/Ho_Chi_Minh')::date), ended_at = new.changed_at,
        end_kind = case when new.state = 'living-here' then 'moved-out' else 'not-followed' end, version = r.version + 1
      where r.locality_id = new.locality_id and r.child_id = new.id and r.to_date is null;
  end if;
  return null;
end $function$;
comment on function follow_referred_child() is 'Lần chuyển thông tin đi theo trẻ em trong xã, và kết thúc khi trẻ em sang xã khác hoặc thôi được theo dõi: xã mới tự quyết định chuyển cho ai.';

CREATE OR REPLACE FUNCTION public.forget_number_check()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.number_check := null;
  return new;
end $function$;
comment on function forget_number_check() is 'Số định danh đổi thì kết quả đối chiếu của số cũ không còn nói về số mới';

CREATE OR REPLACE FUNCTION public.get_awaiting_case(asked uuid, on_day date)
 RETURNS case_files
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
  account uuid := nullif(current_setting('app.account', true), '')::uuid;
  units uuid[] := string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[];
  found public.case_files;
begin
  select f.* into found from public.case_files f
    where f.locality_id = locality and f.id = asked and account <> all (f.named) and f.stage <> 'closed'
      and (f.offered_to is not null or f.unowned)
      and (current_setting('app.whole', true) = '1' or coalesce(f.offered_to, f.unit_id) = any (units))
      and exists (select from public.account_functions h where h.locality_id = locality and h.account_id = account
        and h.function in ('commune-officer', 'leader') and h.valid_from <= on_day and (h.valid_to is null or h.valid_to > on_day))
    for update;
  return found;
end $function$;
comment on function get_awaiting_case(uuid,date) is 'Vụ việc đang chờ xã của người gọi nhận, giữ đến hết giao dịch. Chỉ các hàm chuyển vụ việc gọi.';

CREATE OR REPLACE FUNCTION public.get_own_merge(merge uuid)
 RETURNS child_merges
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
  units uuid[] := string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[];
  whole boolean := coalesce(current_setting('app.whole', true) = '1', false);
  found public.child_merges;
begin
  select m.* into found from public.child_merges m where m.locality_id = locality and m.id = merge and m.undone_at is null for update;
  if found.id is null or 2 <> (select count(*) from public.children c where c.locality_id = locality
      and c.id in (found.survivor_id, found.merged_id) and (whole or c.unit_id = any (units))) then
    raise exception 'get_own_merge: no such merge for the caller' using errcode = 'insufficient_privilege';
  end if;
  return found;
end $function$;
comment on function get_own_merge(uuid) is 'Lần gộp đang còn, khi cả hai hồ sơ thuộc phạm vi người gọi. Chỉ các hàm gộp gọi.';

CREATE OR REPLACE FUNCTION public.glass_broken(asked uuid, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select exists (select from public.case_glass g
    where g.locality_id = nullif(current_setting('app.locality', true), '')::uuid and g.case_id = asked
      and g.account_id = nullif(current_setting('app.account', true), '')::uuid and g.account_id <> all (g.named)
      and g.broken_at <= at and at < g.until and g.ended_at is null)
$function$;
grant execute on function glass_broken(uuid,timestamp with time zone) to mangnon_app;
comment on function glass_broken(uuid,timestamp with time zone) is 'Người gọi có lượt mở khẩn cấp còn hiệu lực đối với vụ việc không.';

CREATE OR REPLACE FUNCTION public.hand_over_child(offer child_transfers, moving children, into_unit uuid, into_commune uuid, account uuid, act_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  -- Where they lived, by date: lists and counts of a past day stay with the commune of that day.
  update public.child_stays s set to_date = offer.moved_on, end_kind = 'moved-out', counted_to = greatest(s.counted_from, least(s.counted_to, offer.moved_on))
    where s.locality_id = moving.locality_id and s.child_id = moving.id and s.to_date is null;
  insert into public.child_stays (locality_id, id, child_id, unit_id, commune_id, sex, from_date, begin_kind, counted_from, counted_to)
    values (moving.locality_id, gen_random_uuid(), moving.id, into_unit, into_commune, moving.sex, offer.moved_on, 'moved-in',
      offer.moved_on, greatest(offer.moved_on, moving.sixteenth_on));
  -- Open memberships end here and go on there; papers that prove them go along.
  insert into public.child_circumstances (locality_id, id, child_id, unit_id, commune_id, sex, kind, code, sub_code, state, from_date,
      evidence_kind, evidence_number, evidence_on, evidence_by, evidence_file_id, note, continues_id, counted_from, counted_to,
      created_at, created_by, confirmed_at, confirmed_by)
    select c.locality_id, gen_random_uuid(), c.child_id, into_unit, into_commune, c.sex, c.kind, c.code, c.sub_code, c.state,
      greatest(c.from_date, offer.moved_on), c.evidence_kind, c.evidence_number, c.evidence_on, c.evidence_by, c.evidence_file_id,
      c.note, c.id, greatest(c.from_date, offer.moved_on), greatest(c.from_date, offer.moved_on, c.counted_to), act_at, account,
      c.confirmed_at, c.confirmed_by
    from public.child_circumstances c
    where c.locality_id = moving.locality_id and c.child_id = moving.id and c.to_date is null and c.state in ('proposed', 'confirmed');
  update public.child_circumstances c set state = case c.state when 'confirmed' then 'ended' else 'withdrawn' end,
      to_date = greatest(c.from_date, offer.moved_on), end_reason = 'moved-out',
      counted_to = greatest(c.counted_from, least(c.counted_to, offer.moved_on)), version = version + 1
    where c.locality_id = moving.locality_id and c.child_id = moving.id and c.unit_id <> into_unit and c.to_date is null
      and c.state in ('proposed', 'confirmed');
  -- The old commune keeps its own history and enough to know the child by on its lists of past days.
  insert into public.child_events (locality_id, id, child_id, unit_id, at, by_account, kind, on_date, detail) values
    (moving.locality_id, gen_random_uuid(), moving.id, moving.unit_id, act_at, account, 'moved-out', offer.moved_on,
      jsonb_build_object('summary', offer.summary, 'to', into_commune)),
    (moving.locality_id, gen_random_uuid(), moving.id, into_unit, act_at, account, 'taken-in', offer.moved_on,
      jsonb_build_object('from', offer.from_commune_id));
  update public.child_papers p set unit_id = into_unit where p.locality_id = moving.locality_id and p.child_id = moving.id;
  update public.stored_files f set unit_id = into_unit
    from public.child_papers p where p.locality_id = moving.locality_id and p.child_id = moving.id
      and f.locality_id = p.locality_id and f.id = p.file_id;
  update public.child_assignments a set to_date = offer.moved_on, version = version + 1
    where a.locality_id = moving.locality_id and a.child_id = moving.id and (a.to_date is null or a.to_date > offer.moved_on);
  update public.child_names n set unit_id = into_unit, commune_id = into_commune
    where n.locality_id = moving.locality_id and n.child_id = moving.id;
  update public.children c set unit_id = into_unit, commune_id = into_commune, household_id = null, relation_to_head = '',
      address = '', source = 'transfer', duplicate_check = 'waiting', changed_at = act_at, version = version + 1
    where c.locality_id = moving.locality_id and c.id = moving.id;
end $function$;
comment on function hand_over_child(child_transfers,children,uuid,uuid,uuid,timestamp with time zone) is 'Chuyển hồ sơ, tên tìm kiếm, giấy tờ và các hoàn cảnh còn mở sang xã mới; phần đã qua ở lại xã cũ. Chỉ take_in_child gọi.';

CREATE OR REPLACE FUNCTION public.install_scope_policy(target regclass, unit_column name DEFAULT NULL::name, rights text DEFAULT 'select, insert, update'::text, form text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$;
comment on function install_scope_policy(regclass,name,text,text) is 'Đặt chính sách hàng “scope” cho một bảng: đúng địa phương và, khi có cột đơn vị, trong phạm vi đơn vị của người làm; trao quyền rights cho mangnon_app (mặc định không có delete; bảng chỉ ghi thêm: ''select, insert'').';

CREATE OR REPLACE FUNCTION public.keep_clock_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.due_at <> old.due_at and (old.end_kind is not null or old.superseded_by is not null
      or (new.earlier_due -> -1 ->> 'dueAt')::timestamptz is distinct from date_trunc('milliseconds', old.due_at)
      or jsonb_array_length(new.earlier_due) <> jsonb_array_length(old.earlier_due) + 1)
    or new.due_at = old.due_at and new.earlier_due <> old.earlier_due
    or not new.earlier_due @> old.earlier_due or not new.told @> old.told then
    raise exception 'case_clocks: a clock keeps its history' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$;
comment on function keep_clock_history() is 'Hạn của đồng hồ chỉ đổi khi đồng hồ còn chạy và hạn cũ được ghi lại cùng lúc; đã báo cho ai thì không xóa.';

CREATE OR REPLACE FUNCTION public.keep_merge_rows(merge child_merges, of_part text)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  insert into public.child_merge_rows (locality_id, merge_id, part, relation, row_id, content)
    select merge.locality_id, merge.id, of_part, found.relation, found.row_id, found.content
    from (
      select 'children' as relation, c.id as row_id, to_jsonb(c) as content from public.children c
        where c.locality_id = merge.locality_id and c.id in (merge.survivor_id, merge.merged_id)
      union all select 'child_stays', s.id, to_jsonb(s) from public.child_stays s
        where s.locality_id = merge.locality_id and s.child_id in (merge.survivor_id, merge.merged_id)
      union all select 'child_circumstances', s.id, to_jsonb(s) from public.child_circumstances s
        where s.locality_id = merge.locality_id and s.child_id in (merge.survivor_id, merge.merged_id)
      union all select 'child_papers', p.id, to_jsonb(p) from public.child_papers p
        where p.locality_id = merge.locality_id and p.child_id in (merge.survivor_id, merge.merged_id)
      union all select 'child_assignments', a.id, to_jsonb(a) from public.child_assignments a
        where a.locality_id = merge.locality_id and a.child_id in (merge.survivor_id, merge.merged_id)
    ) found;
$function$;
comment on function keep_merge_rows(child_merges,text) is 'Chụp mọi dòng của hai hồ sơ. Chỉ các hàm gộp gọi.';

CREATE OR REPLACE FUNCTION public.look_at_concern_again()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not new.told @> old.told then
    raise exception 'concerns: what was told stays told' using errcode = 'insufficient_privilege';
  end if;
  if new.version <> old.version then new.next_step_at := '-infinity'; end if;
  return new;
end $function$;
comment on function look_at_concern_again() is 'Mỗi việc làm với một tin khiến lần xem kế tiếp tính lại ai cần được báo; đã báo cho ai thì không xóa.';

CREATE OR REPLACE FUNCTION public.merge_stay_sums()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  merged integer;
begin
  -- What another session adds meanwhile is a line of its own; what another one merges is only given back to one of them.
  with crowded as (
    select s.locality_id, s.commune_id, s.unit_id, s.sex, s.span, s.begins from public.child_stay_sums s
      group by 1, 2, 3, 4, 5, 6 having count(*) > 1
  ), gone as (
    delete from public.child_stay_sums s using crowded c
      where (s.locality_id, s.commune_id, s.unit_id, s.sex, s.span, s.begins) = (c.locality_id, c.commune_id, c.unit_id, c.sex, c.span, c.begins)
      returning s.*
  )
  insert into public.child_stay_sums (locality_id, commune_id, unit_id, sex, span, begins, children)
    select g.locality_id, g.commune_id, g.unit_id, g.sex, g.span, g.begins, sum(g.children) from gone g
      group by 1, 2, 3, 4, 5, 6 having sum(g.children) <> 0;
  get diagnostics merged = row_count;
  return merged;
end $function$;
comment on function merge_stay_sums() is 'Gộp các dòng cùng đơn vị, giới và khoảng của child_stay_sums; tổng không đổi. Chạy ban đêm.';

CREATE OR REPLACE FUNCTION public.move_case(asked uuid, into_unit uuid, on_day date, act_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  account uuid := nullif(current_setting('app.account', true), '')::uuid;
  units uuid[] := string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[];
  moving public.case_files := public.get_awaiting_case(asked, on_day);
begin
  if moving.id is null or not (current_setting('app.whole', true) = '1' or into_unit = any (units)) then
    return false;
  end if;
  update public.case_transfers t set state = case t.state when 'offered' then 'taken-over' else t.state end,
      decided_at = coalesce(t.decided_at, act_at), initials = '', former = case t.state when 'offered' then moving.team else t.former end
    where t.locality_id = moving.locality_id and t.case_id = moving.id and (t.state = 'offered' or t.initials <> '');
  perform public.put_case(moving, into_unit, array[account]);
  return true;
end $function$;
grant execute on function move_case(uuid,uuid,date,timestamp with time zone) to mangnon_app;
comment on function move_case(uuid,uuid,date,timestamp with time zone) is 'Người của xã mới nhận vụ việc: mọi dòng sang xã mới, nhóm cũ không đọc được nữa, người gọi đọc được. false: không có vụ việc nào chờ người gọi.';

CREATE OR REPLACE FUNCTION public.move_sealed_key(subject uuid, unit uuid, unit_key uuid, wrapped bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  update public.sealed_keys s set unit_id = move_sealed_key.unit, unit_key_id = move_sealed_key.unit_key, wrapped = move_sealed_key.wrapped
    where s.locality_id = nullif(current_setting('app.locality', true), '')::uuid and s.subject_id = subject and s.destroyed_at is null;
  return found;
end $function$;
grant execute on function move_sealed_key(uuid,uuid,uuid,bytea) to mangnon_app;
comment on function move_sealed_key(uuid,uuid,uuid,bytea) is 'Khóa nội dung của hồ sơ sang đơn vị khác, bọc lại bằng khóa của đơn vị ấy; false khi không có khóa hoặc đã hủy.';

CREATE OR REPLACE FUNCTION public.newest_unit_key(unit uuid)
 RETURNS TABLE(id uuid, generation integer, root_key uuid, wrapped bytea)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  -- Held, so that a rotation does not take the key away under what this transaction is about to wrap with it. Where that
  -- happened just before, the next look finds the generation after it.
  for look in 1..3 loop
    return query select u.id, u.generation, u.root_key_id, u.wrapped from public.unit_keys u
      where u.locality_id = nullif(current_setting('app.locality', true), '')::uuid and u.unit_id = unit
      order by u.generation desc limit 1 for key share;
    exit when found;
  end loop;
end $function$;
grant execute on function newest_unit_key(uuid) to mangnon_app;
comment on function newest_unit_key(uuid) is 'Khóa đời mới nhất của đơn vị, trong địa phương của giao dịch; giữ đến hết giao dịch để lần xoay khóa không bỏ nó đi.';

CREATE OR REPLACE FUNCTION public.note_changed_child()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if old.state = 'living-here' and new.state = 'living-here' then
    update public.child_recency r set changed_at = new.changed_at, unit_id = new.unit_id, commune_id = new.commune_id
      where r.locality_id = old.locality_id and r.changed_at = old.changed_at and r.child_id = old.id;
  elsif old.state = 'living-here' then
    delete from public.child_recency r
      where r.locality_id = old.locality_id and r.changed_at = old.changed_at and r.child_id = old.id;
  elsif new.state = 'living-here' then
    insert into public.child_recency (locality_id, changed_at, child_id, unit_id, commune_id)
      values (new.locality_id, new.changed_at, new.id, new.unit_id, new.commune_id);
  end if;
  return null;
end $function$;
comment on function note_changed_child() is 'Thứ tự theo lúc sửa đi theo hồ sơ.';

CREATE OR REPLACE FUNCTION public.note_entered_children()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  insert into public.child_recency (locality_id, changed_at, child_id, unit_id, commune_id)
    select e.locality_id, e.changed_at, e.id, e.unit_id, e.commune_id from entered e where e.state = 'living-here';
  return null;
end $function$;
comment on function note_entered_children() is 'Trẻ em mới vào sổ có chỗ trong thứ tự theo lúc sửa.';

CREATE OR REPLACE FUNCTION public.obligation_outcome(due_at timestamp with time zone, fulfilled_at timestamp with time zone, excused_at timestamp with time zone, not_applicable_at timestamp with time zone, as_of timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case
    when not_applicable_at is not null then 'not-applicable'
    when excused_at is not null then 'excused'
    when fulfilled_at is not null and fulfilled_at <= due_at then 'on-time'
    when fulfilled_at is not null then 'late'
    when as_of > due_at then 'missing'
    else 'open' end $function$;
comment on function obligation_outcome(timestamp with time zone,timestamp with time zone,timestamp with time zone,timestamp with time zone,timestamp with time zone) is 'Kết cục của một nghĩa vụ vào một thời điểm: không áp dụng, được miễn, đúng hạn, trễ, quá hạn chưa nộp, chưa đến hạn';

CREATE OR REPLACE FUNCTION public.open_merge(merge uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform public.keep_merge_rows(public.get_own_merge(merge), 'before');
end $function$;
grant execute on function open_merge(uuid) to mangnon_app;
comment on function open_merge(uuid) is 'Bắt đầu một lần gộp vừa ghi: chụp hai hồ sơ trước khi có gì đổi.';

CREATE OR REPLACE FUNCTION public.pass_concern(concern uuid, seen integer, to_commune uuid, at timestamp with time zone, due_at timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
end $function$;
grant execute on function pass_concern(uuid,integer,uuid,timestamp with time zone,timestamp with time zone) to mangnon_app;
comment on function pass_concern(uuid,integer,uuid,timestamp with time zone,timestamp with time zone) is 'Chuyển một tin sang xã khác cùng các bước và người báo tin; trả về phiên bản mới, hoặc trống khi tin không phải của người gọi hay đã đổi.';

CREATE OR REPLACE FUNCTION public.present_row(of_relation text, locality uuid, row_id uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  found jsonb;
begin
  execute format('select to_jsonb(t) from public.%I t where t.locality_id = $1 and t.id = $2', of_relation) into found using locality, row_id;
  return found;
end $function$;
comment on function present_row(text,uuid,uuid) is 'Một dòng như hiện nay. Chỉ các hàm gộp gọi.';

CREATE OR REPLACE FUNCTION public.put_case(moving case_files, into_unit uuid, reading uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  update public.case_files f set unit_id = into_unit, offered_to = null, unowned = false
    where f.locality_id = moving.locality_id and f.id = moving.id;
  update public.case_clocks k set unit_id = into_unit, offered_to = null where k.locality_id = moving.locality_id and k.case_id = moving.id;
  update public.case_subjects s set unit_id = into_unit, readers = reading where s.locality_id = moving.locality_id and s.case_id = moving.id;
  update public.case_events e set unit_id = into_unit, readers = reading where e.locality_id = moving.locality_id and e.case_id = moving.id;
  update public.case_addresses a set unit_id = into_unit, readers = reading where a.locality_id = moving.locality_id and a.case_id = moving.id;
  update public.case_attachments a set unit_id = into_unit, readers = reading where a.locality_id = moving.locality_id and a.case_id = moving.id;
end $function$;
comment on function put_case(case_files,uuid,uuid[]) is 'Chuyển mọi dòng của vụ việc sang một xã. Chỉ các hàm chuyển vụ việc gọi.';

CREATE OR REPLACE FUNCTION public.read_awaiting_case(asked uuid, on_day date)
 RETURNS TABLE(id uuid, at timestamp with time zone, recorded_at timestamp with time zone, account_id uuid, facts jsonb, late_reason_given boolean, words bytea)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  found public.case_files := public.get_awaiting_case(asked, on_day);
begin
  return query select e.id, e.at, e.recorded_at, e.account_id, e.facts, e.late_reason_given,
      case when e.act = 'offer-transfer' and e.seq = (select max(o.seq) from public.case_events o
        where o.locality_id = e.locality_id and o.case_id = e.case_id and o.act = 'offer-transfer') and found.offered_to is not null
        then e.words end
    from public.case_events e where e.locality_id = found.locality_id and e.case_id = found.id order by e.seq;
end $function$;
grant execute on function read_awaiting_case(uuid,date) to mangnon_app;
comment on function read_awaiting_case(uuid,date) is 'Mã, ngày của các việc trong một vụ việc đang chờ người gọi nhận, để xét theo quy tắc; lời văn chỉ có của lời đề nghị.';

CREATE OR REPLACE FUNCTION public.read_broken_child(asked uuid, at timestamp with time zone)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select s.child_id from public.case_subjects s
    where s.locality_id = nullif(current_setting('app.locality', true), '')::uuid and s.case_id = asked
      and public.glass_broken(asked, at)
$function$;
grant execute on function read_broken_child(uuid,timestamp with time zone) to mangnon_app;
comment on function read_broken_child(uuid,timestamp with time zone) is 'Vụ việc nói về trẻ em nào, chỉ khi lượt mở khẩn cấp của người gọi còn hiệu lực.';

CREATE OR REPLACE FUNCTION public.read_broken_events(asked uuid, at timestamp with time zone)
 RETURNS TABLE(id uuid, done_at timestamp with time zone, recorded_at timestamp with time zone, account_id uuid, facts jsonb, late_reason_given boolean, words bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select e.id, e.at, e.recorded_at, e.account_id, e.facts, e.late_reason_given, e.words from public.case_events e
    where e.locality_id = nullif(current_setting('app.locality', true), '')::uuid and e.case_id = asked
      and public.glass_broken(asked, $2)
    order by e.seq
$function$;
grant execute on function read_broken_events(uuid,timestamp with time zone) to mangnon_app;
comment on function read_broken_events(uuid,timestamp with time zone) is 'Lịch sử của vụ việc, chỉ khi lượt mở khẩn cấp của người gọi còn hiệu lực; quyền đọc trong các bảng không thay đổi.';

CREATE OR REPLACE FUNCTION public.read_referred_children(referrals uuid[])
 RETURNS TABLE(referral uuid, child uuid, facts jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select r.id, c.id, (
      select coalesce(jsonb_object_agg(column_of.key, column_of.value), '{}')
      from jsonb_each(to_jsonb(c)) as column_of
      where column_of.key in (select lower(regexp_replace(named.field, '([A-Z])', '_\1', 'g')) from unnest(r.fields) as named (field)))
    from public.child_referrals r
    join public.children c on c.locality_id = r.locality_id and c.id = r.child_id and c.unit_id = r.unit_id
    where r.locality_id = nullif(current_setting('app.locality', true), '')::uuid
      and r.id = any (read_referred_children.referrals)
      and (current_setting('app.whole', true) = '1'
        or r.office_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[]))
      and r.to_date is null and c.state = 'living-here'
$function$;
grant execute on function read_referred_children(uuid[]) to mangnon_app;
comment on function read_referred_children(uuid[]) is 'Những cột của trẻ em mà lần chuyển thông tin đã nêu, chỉ cho cơ quan nhận và chỉ khi còn hiệu lực; không dòng nào: không có lần chuyển nào như vậy cho người gọi.';

CREATE OR REPLACE FUNCTION public.read_sealed_keys(subjects uuid[], hold boolean)
 RETURNS TABLE(subject uuid, id uuid, destroyed boolean, wrapped bytea, unit uuid, unit_key uuid, root_key uuid, unit_wrapped bytea)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
begin
  if hold then
    -- Waits for who destroys the key, and lets nobody destroy it until this transaction has ended.
    perform 1 from public.sealed_keys s where s.locality_id = locality and s.subject_id = any (subjects)
      order by s.subject_id for key share;
  end if;
  return query select s.subject_id, s.id, s.destroyed_at is not null, s.wrapped, s.unit_id, u.id, u.root_key_id, u.wrapped
    from public.sealed_keys s left join public.unit_keys u on u.locality_id = s.locality_id and u.id = s.unit_key_id
    where s.locality_id = locality and s.subject_id = any (subjects);
end $function$;
grant execute on function read_sealed_keys(uuid[],boolean) to mangnon_app;
comment on function read_sealed_keys(uuid[],boolean) is 'Các khóa (đã bọc) của những hồ sơ được nêu, trong địa phương của giao dịch; hold: giữ để không ai hủy khóa khi giao dịch còn đang ghi.';

CREATE OR REPLACE FUNCTION public.read_stranded_case(asked uuid)
 RETURNS TABLE(id uuid, at timestamp with time zone, recorded_at timestamp with time zone, account_id uuid, facts jsonb, late_reason_given boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  if current_setting('app.whole', true) is distinct from '1' or nullif(current_setting('app.account', true), '') is not null then
    raise exception 'read_stranded_case: for the system alone' using errcode = 'insufficient_privilege';
  end if;
  perform 1 from public.case_files f where f.locality_id = nullif(current_setting('app.locality', true), '')::uuid and f.id = asked
    for update;
  return query select e.id, e.at, e.recorded_at, e.account_id, e.facts, e.late_reason_given from public.case_events e
    where e.locality_id = nullif(current_setting('app.locality', true), '')::uuid and e.case_id = asked order by e.seq;
end $function$;
grant execute on function read_stranded_case(uuid) to mangnon_app;
comment on function read_stranded_case(uuid) is 'Mã, ngày của các việc trong một vụ việc mà xã đã sáp nhập; chỉ hệ thống gọi.';

CREATE OR REPLACE FUNCTION public.rebuild_register_order()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  delete from public.child_recency;
  insert into public.child_recency (locality_id, changed_at, child_id, unit_id, commune_id)
    select c.locality_id, c.changed_at, c.id, c.unit_id, c.commune_id from public.children c where c.state = 'living-here';
  delete from public.child_stay_sums;
  insert into public.child_stay_sums (locality_id, commune_id, unit_id, sex, span, begins, children)
    select s.locality_id, s.commune_id, s.unit_id, s.sex, t.span, date_trunc(t.span, d.day)::date, sum(d.change)
    from public.child_stays s, lateral (values (s.counted_from, 1), (s.counted_to, -1)) as d (day, change),
      (values ('year'), ('month')) as t (span)
    where s.counted_to > s.counted_from
    group by 1, 2, 3, 4, 5, 6 having sum(d.change) <> 0;
end $function$;
comment on function rebuild_register_order() is 'Dựng lại child_recency và child_stay_sums từ chính các dòng: sau khi nạp dữ liệu không qua trình kích hoạt.';

CREATE OR REPLACE FUNCTION public.received_case_referrals(on_day date)
 RETURNS TABLE(id uuid, case_id uuid, unit_id uuid, receiver_id uuid, sector text, service text, field_groups text[], fields text[], for_me boolean, has_guarded boolean, pace text, wished_on date, reason bytea, shared bytea, basis_kind text, basis_code text, state text, sent_by uuid, sent_at timestamp with time zone, accept_due_at timestamp with time zone, decided_at timestamp with time zone, answer_due_at timestamp with time zone, version integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select r.id, r.case_id, r.unit_id, r.receiver_id, r.sector, r.service, r.field_groups, r.fields,
      cardinality(r.persons) = 0 or me.account = any (r.persons), r.guarded is not null, r.pace, r.wished_on, r.reason, r.shared,
      r.basis_kind, r.basis_code, r.state, r.sent_by, r.sent_at, r.accept_due_at, r.decided_at, r.answer_due_at, r.version
    from (select nullif(current_setting('app.locality', true), '')::uuid as locality,
        nullif(current_setting('app.account', true), '')::uuid as account,
        current_setting('app.whole', true) = '1' as whole,
        string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[] as units) me
    join public.case_referrals r on r.locality_id = me.locality and r.state in ('sent', 'accepted')
    where (me.whole or r.receiver_id = any (me.units)) and me.account <> all (r.named) and r.lost_basis_at is null
      and (r.basis_until is null or r.basis_until >= on_day)
      and exists (select from public.account_functions h where h.locality_id = me.locality and h.account_id = me.account
        and h.function = 'sector-officer' and h.valid_from <= on_day and (h.valid_to is null or h.valid_to > on_day))
$function$;
grant execute on function received_case_referrals(date) to mangnon_app;
comment on function received_case_referrals(date) is 'Vụ việc được chuyển đến nơi của người gọi, chỉ khi còn hiệu lực và còn căn cứ, chỉ những cột nơi nhận được biết.';

CREATE OR REPLACE FUNCTION public.received_guarded(asked uuid, on_day date)
 RETURNS bytea
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select r.guarded from public.received_case_referrals(on_day) seen
    join public.case_referrals r on r.locality_id = nullif(current_setting('app.locality', true), '')::uuid and r.id = seen.id
    where seen.id = asked and seen.state = 'accepted' and seen.for_me
$function$;
grant execute on function received_guarded(uuid,date) to mangnon_app;
comment on function received_guarded(uuid,date) is 'Mục được giữ kín của một lần chuyển tuyến đã nhận, chỉ cho người được nêu tên khi có nêu tên.';

CREATE OR REPLACE FUNCTION public.received_referral_acts(asked uuid, on_day date)
 RETURNS TABLE(id uuid, act text, at timestamp with time zone, account_id uuid, words bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select a.id, a.act, a.at, a.account_id, a.words from public.received_case_referrals(on_day) seen
    join public.case_referral_acts a on a.locality_id = nullif(current_setting('app.locality', true), '')::uuid
      and a.referral_id = seen.id
    where seen.id = asked and a.act in ('accept', 'answer') order by a.at, a.id
$function$;
grant execute on function received_referral_acts(uuid,date) to mangnon_app;
comment on function received_referral_acts(uuid,date) is 'Việc nơi nhận đã làm của một lần chuyển tuyến mà người gọi đang thấy.';

CREATE OR REPLACE FUNCTION public.recount_children(corrected uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
  units uuid[] := string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[];
  whole boolean := coalesce(current_setting('app.whole', true) = '1', false);
begin
  -- A record written by mistake counts on no day.
  update public.child_stays s set sex = c.sex, counted_from = greatest(s.from_date, c.birth_date),
      counted_to = greatest(s.from_date, c.birth_date, least(coalesce(s.to_date, c.sixteenth_on), c.sixteenth_on))
    from public.children c
    where c.locality_id = locality and c.id = any (corrected) and c.state <> 'withdrawn' and (whole or c.unit_id = any (units))
      and s.locality_id = c.locality_id and s.child_id = c.id;
  -- An accident is a day; what was withdrawn counts on none.
  update public.child_circumstances s set sex = c.sex, counted_from = greatest(s.from_date, c.birth_date),
      counted_to = case
        when s.state = 'withdrawn' then greatest(s.from_date, c.birth_date)
        when s.kind = 'injured' then greatest(s.from_date, c.birth_date) + 1
        else greatest(s.from_date, c.birth_date, least(coalesce(s.to_date, c.sixteenth_on), c.sixteenth_on))
      end
    from public.children c
    where c.locality_id = locality and c.id = any (corrected) and c.state <> 'withdrawn' and (whole or c.unit_id = any (units))
      and s.locality_id = c.locality_id and s.child_id = c.id;
end $function$;
grant execute on function recount_children(uuid[]) to mangnon_app;
comment on function recount_children(uuid[]) is 'Sau khi sửa giới tính, ngày sinh của trẻ em trong phạm vi người gọi: tính lại khoảng được đếm của mọi thời gian ở và hoàn cảnh, kể cả ở xã trước.';

CREATE OR REPLACE FUNCTION public.recount_made_obligations()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform public.recount_obligations(m.locality_id, m.plan_id, m.shard)
    from (select distinct locality_id, plan_id, shard from made order by 1, 2, 3) m;
  return null;
end $function$;
comment on function recount_made_obligations() is 'Đếm những ngăn có dòng mới sinh.';

CREATE OR REPLACE FUNCTION public.recount_moved_obligation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform public.recount_obligations(old.locality_id, old.plan_id, old.shard);
  if tg_op = 'UPDATE' and (old.locality_id, old.plan_id, old.shard) is distinct from (new.locality_id, new.plan_id, new.shard) then
    perform public.recount_obligations(new.locality_id, new.plan_id, new.shard);
  end if;
  return null;
end $function$;
comment on function recount_moved_obligation() is 'Đếm lại ngăn có dòng đã đổi kết cục, hạn, hay chỗ.';

CREATE OR REPLACE FUNCTION public.recount_obligations(locality uuid, plan uuid, of_shard smallint)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  -- One at a time: the second one counts after the first has been committed, and so sees it.
  perform pg_advisory_xact_lock(hashtextextended(plan::text, of_shard));
  with fresh as (
    select o.kind, o.settled, case when o.settled = 'open' then o.due_at else '-infinity' end as due_at,
      count(*) as obligations, count(distinct o.unit_id) as units,
      min(o.title) filter (where o.settled = 'open' and o.kind <> 'duty') as title
    from public.obligations o
    where o.locality_id = recount_obligations.locality and o.plan_id = plan and o.shard = of_shard
    group by 1, 2, 3
  ), gone as (
    delete from public.obligation_counts c
    where c.locality_id = recount_obligations.locality and c.plan_id = plan and c.shard = of_shard
      and not exists (select from fresh f where f.kind = c.kind and f.settled = c.settled and f.due_at = c.due_at)
  )
  insert into public.obligation_counts as c (locality_id, plan_id, shard, kind, settled, due_at, obligations, units, title)
    select recount_obligations.locality, plan, of_shard, f.kind, f.settled, f.due_at, f.obligations, f.units, f.title from fresh f
  on conflict on constraint obligation_counts_pkey do update
    set obligations = excluded.obligations, units = excluded.units, title = excluded.title
    where (c.obligations, c.units, c.title) is distinct from (excluded.obligations, excluded.units, excluded.title);
end $function$;
comment on function recount_obligations(uuid,uuid,smallint) is 'Đếm lại một ngăn của sổ nghĩa vụ dưới một kế hoạch từ chính các dòng của nó; chỉ trình kích hoạt gọi.';

CREATE OR REPLACE FUNCTION public.refuse_case(asked uuid, event uuid, on_day date, act_at timestamp with time zone, facts jsonb, words bytea)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  account uuid := nullif(current_setting('app.account', true), '')::uuid;
  refused public.case_files := public.get_awaiting_case(asked, on_day);
begin
  if refused.id is null or refused.offered_to is null then
    return null;
  end if;
  insert into public.case_events (locality_id, id, case_id, unit_id, readers, named, seq, act, at, recorded_at, account_id, facts,
      late_reason_given, words)
    select s.locality_id, event, s.case_id, s.unit_id, s.readers, s.named,
      (select max(e.seq) + 1 from public.case_events e where e.locality_id = s.locality_id and e.case_id = s.case_id),
      'refuse-transfer', act_at, act_at, account, refuse_case.facts, false, refuse_case.words
    from public.case_subjects s where s.locality_id = refused.locality_id and s.case_id = refused.id;
  update public.case_transfers t set state = 'refused', decided_at = act_at, initials = ''
    where t.locality_id = refused.locality_id and t.case_id = refused.id and t.state = 'offered';
  update public.case_clocks k set offered_to = null where k.locality_id = refused.locality_id and k.case_id = refused.id;
  update public.case_files f set offered_to = null, version = f.version + 1
    where f.locality_id = refused.locality_id and f.id = refused.id;
  return refused.version + 1;
end $function$;
grant execute on function refuse_case(uuid,uuid,date,timestamp with time zone,jsonb,bytea) to mangnon_app;
comment on function refuse_case(uuid,uuid,date,timestamp with time zone,jsonb,bytea) is 'Xã mới không nhận vụ việc, có lý do: ghi vào lịch sử của xã cũ; trả phiên bản mới, trống khi không có đề nghị nào cho người gọi.';

CREATE OR REPLACE FUNCTION public.restore_child_cases(survivor uuid, merged uuid, act_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
begin
  if not exists (select from public.child_merges m where m.locality_id = locality and m.survivor_id = survivor and m.merged_id = merged
      and m.undone_at = act_at and m.undone_by = nullif(current_setting('app.account', true), '')::uuid) then
    raise exception 'restore_child_cases: no such merge of the caller' using errcode = 'insufficient_privilege';
  end if;
  update public.case_subjects s set child_id = merged, former_child_ids = s.former_child_ids[:cardinality(s.former_child_ids) - 1]
    where s.locality_id = locality and s.child_id = survivor and s.former_child_ids[cardinality(s.former_child_ids)] = merged;
end $function$;
grant execute on function restore_child_cases(uuid,uuid,timestamp with time zone) to mangnon_app;
comment on function restore_child_cases(uuid,uuid,timestamp with time zone) is 'Vụ việc trở về hồ sơ trẻ em của nó khi hai hồ sơ được tách lại.';

CREATE OR REPLACE FUNCTION public.restore_row(of_relation text, before jsonb, columns text[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  list text := (select string_agg(quote_ident(c), ', ') from unnest(columns) c);
  moved text := case when of_relation = 'child_stays' then '' else ', version = t.version + 1' end;
begin
  execute format('update public.%1$I t set (%2$s) = (select %2$s from jsonb_populate_record(null::public.%1$I, $1)) %3$s
    where t.locality_id = ($1 ->> ''locality_id'')::uuid and t.id = ($1 ->> ''id'')::uuid', of_relation, list, moved) using before;
end $function$;
comment on function restore_row(text,jsonb,text[]) is 'Trả các cột của một dòng về như trước khi gộp. Chỉ các hàm gộp gọi.';

CREATE OR REPLACE FUNCTION public.scope_value(setting text, kind text, form text DEFAULT NULL::text)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
AS $function$
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
end $function$;
comment on function scope_value(text,text,text) is 'Biểu thức đọc một thiết lập của giao dịch cho chính sách hàng. kind: text, uuid, uuid[]; form: postgresql, citus (mặc định theo thiết lập app.policy_form của cơ sở dữ liệu).';

CREATE OR REPLACE FUNCTION public.set_case_people(asked uuid, members uuid[], persons uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
  account uuid := nullif(current_setting('app.account', true), '')::uuid;
  reading uuid[];
  serving uuid[];
begin
  select s.readers into reading from public.case_subjects s
    where s.locality_id = locality and s.case_id = asked and account = any (s.readers) and account <> all (s.named) for update;
  if reading is null then
    raise exception 'set_case_people: not a reader of the case' using errcode = 'insufficient_privilege';
  end if;
  update public.case_files f set named = persons where f.locality_id = locality and f.id = asked;
  update public.case_clocks k set named = persons where k.locality_id = locality and k.case_id = asked;
  update public.case_transfers t set named = persons where t.locality_id = locality and t.case_id = asked;
  -- Deciders are admitted anew when they next open the case.
  reading := array(select distinct one from unnest(members || account) as one where one <> all (persons));
  update public.case_subjects s set readers = reading, named = persons where s.locality_id = locality and s.case_id = asked;
  update public.case_events e set readers = reading, named = persons where e.locality_id = locality and e.case_id = asked;
  -- Where the child is kept, and evidence, are for the team alone, not for who decides.
  serving := array(select one from unnest(members) as one where one <> all (persons));
  update public.case_addresses a set readers = serving, named = persons where a.locality_id = locality and a.case_id = asked;
  update public.case_attachments a set readers = serving, named = persons where a.locality_id = locality and a.case_id = asked;
end $function$;
grant execute on function set_case_people(uuid,uuid[],uuid[]) to mangnon_app;
comment on function set_case_people(uuid,uuid[],uuid[]) is 'Đặt ai đọc được vụ việc và ai có liên quan nên không được thấy; chỉ người đang đọc được gọi.';

CREATE OR REPLACE FUNCTION public.stay_destroyed()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  raise exception 'sealed_keys: a destroyed key stays destroyed' using errcode = 'integrity_constraint_violation';
end $function$;
comment on function stay_destroyed() is 'Khóa nội dung đã hủy thì không đặt lại, không xóa dấu vết được.';

CREATE OR REPLACE FUNCTION public.take_in_child(transfer uuid, seen integer, into_unit uuid, into_commune uuid, account uuid, act_at timestamp with time zone)
 RETURNS TABLE(child uuid, outcome text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
  units uuid[] := string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[];
  whole boolean := current_setting('app.whole', true) = '1';
  offer public.child_transfers;
  moving public.children;
begin
  if account is distinct from nullif(current_setting('app.account', true), '')::uuid then
    raise exception 'take_in_child: not the account of this transaction' using errcode = 'insufficient_privilege';
  end if;
  select * into offer from public.child_transfers t where t.locality_id = locality and t.id = transfer for update;
  -- What is not offered to the caller does not exist for them, whoever it is offered to.
  if offer.id is null or not (whole or (offer.to_commune_id = any (units) and into_unit = any (units))) then
    return;
  end if;
  if offer.version <> seen or offer.state <> 'offered' then
    return query select offer.child_id, 'stale';
    return;
  end if;
  select * into moving from public.children c where c.locality_id = locality and c.id = offer.child_id for update;
  if moving.state <> 'living-here' or moving.commune_id <> offer.from_commune_id then
    return query select offer.child_id, 'not-followed';
    return;
  end if;
  perform public.hand_over_child(offer, moving, into_unit, into_commune, account, act_at);
  update public.child_transfers t set state = 'taken-in', to_unit_id = into_unit, decided_at = act_at, decided_by = account, version = version + 1
    where t.locality_id = locality and t.id = transfer;
  return query select offer.child_id, 'taken-in';
end $function$;
grant execute on function take_in_child(uuid,integer,uuid,uuid,uuid,timestamp with time zone) to mangnon_app;
comment on function take_in_child(uuid,integer,uuid,uuid,uuid,timestamp with time zone) is 'Xã mới nhận trẻ em chuyển đến: kiểm tra lời báo là cho người gọi, rồi chuyển hồ sơ. Không dòng nào: không có lời báo nào như vậy cho người gọi.';

CREATE OR REPLACE FUNCTION public.take_off_stays()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  insert into public.child_stay_sums (locality_id, commune_id, unit_id, sex, span, begins, children)
    select s.locality_id, s.commune_id, s.unit_id, s.sex, t.span, date_trunc(t.span, d.day)::date, sum(d.change)
    from gone s, lateral (values (s.counted_from, -1), (s.counted_to, 1)) as d (day, change), (values ('year'), ('month')) as t (span)
    where s.counted_to > s.counted_from
    group by 1, 2, 3, 4, 5, 6 having sum(d.change) <> 0;
  return null;
end $function$;
comment on function take_off_stays() is 'Trừ những thời gian ở đã xóa khỏi child_stay_sums.';

CREATE OR REPLACE FUNCTION public.undo_merge(merge uuid, account uuid, act_at timestamp with time zone)
 RETURNS TABLE(relation text, row_id uuid, fields text[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  of public.child_merges := public.get_own_merge(merge);
  one record;
  recount boolean;
begin
  if account is distinct from nullif(current_setting('app.account', true), '')::uuid then
    raise exception 'undo_merge: not the account of this transaction' using errcode = 'insufficient_privilege';
  end if;
  return query
    select r.relation, r.row_id, c.fields from (
      select coalesce(b.relation, a.relation) as relation, coalesce(b.row_id, a.row_id) as row_id, b.content as before, a.content as after
      from (select * from public.child_merge_rows where locality_id = of.locality_id and merge_id = of.id and part = 'before') b
      full join (select * from public.child_merge_rows where locality_id = of.locality_id and merge_id = of.id and part = 'after') a
        on a.relation = b.relation and a.row_id = b.row_id
    ) r, lateral (select public.changed_since_merge(r.before, r.after, public.present_row(r.relation, of.locality_id, r.row_id)) as fields) c
    where cardinality(c.fields) > 0;
  if found then
    return;
  end if;
  for one in
    select coalesce(b.relation, a.relation) as relation, coalesce(b.row_id, a.row_id) as row_id, b.content as before, a.content as after,
      (select array_agg(key) from jsonb_object_keys(b.content) key
        where key not in ('version', 'changed_at', 'duplicate_check') and (b.content -> key) is distinct from (a.content -> key)) as columns
    from (select * from public.child_merge_rows where locality_id = of.locality_id and merge_id = of.id and part = 'before') b
    full join (select * from public.child_merge_rows where locality_id = of.locality_id and merge_id = of.id and part = 'after') a
      on a.relation = b.relation and a.row_id = b.row_id
  loop
    if one.before is null then
      execute format('delete from public.%I where locality_id = $1 and id = $2', one.relation) using of.locality_id, one.row_id;
    elsif one.columns is not null then
      perform public.restore_row(one.relation, one.before, one.columns);
    end if;
  end loop;
  update public.stored_files f set unit_id = p.unit_id from public.child_papers p
    where p.locality_id = of.locality_id and p.child_id in (of.survivor_id, of.merged_id) and f.locality_id = p.locality_id
      and f.id = p.file_id and f.unit_id is distinct from p.unit_id;
  update public.children c set changed_at = act_at where c.locality_id = of.locality_id and c.id in (of.survivor_id, of.merged_id);
  -- Sex or birth corrected since, where the merge had not touched them: the days count by what is known now.
  select exists (select from public.child_merge_rows r join public.children c on c.locality_id = r.locality_id and c.id = r.row_id
    where r.locality_id = of.locality_id and r.merge_id = of.id and r.part = 'before' and r.relation = 'children'
      and (r.content ->> 'sex', r.content ->> 'birth_date', r.content ->> 'sixteenth_on')
        is distinct from (c.sex, c.birth_date::text, c.sixteenth_on::text)) into recount;
  if recount then
    perform public.recount_children(array[of.survivor_id, of.merged_id]);
  end if;
  update public.child_merges m set undone_at = act_at, undone_by = account, version = m.version + 1
    where m.locality_id = of.locality_id and m.id = of.id;
end $function$;
grant execute on function undo_merge(uuid,uuid,timestamp with time zone) to mangnon_app;
comment on function undo_merge(uuid,uuid,timestamp with time zone) is 'Tách lại hai hồ sơ đã gộp: trả mọi dòng mà lần gộp đã đổi về như trước. Có dòng trả về: điều đã bị sửa từ khi gộp, và chưa có gì được tách.';

CREATE OR REPLACE FUNCTION public.wait_for_comparison()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  new.duplicate_check := 'waiting';
  return new;
end $function$;
comment on function wait_for_comparison() is 'Hồ sơ đã đổi trường để nhận ra trẻ em: chờ kiểm tra trùng lại.';
