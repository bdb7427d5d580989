-- One person, one account; functions are held at a unit, for a time.

create table accounts (
  id uuid primary key,
  locality_id uuid not null constraint accounts_locality references localities (id),
  login_name text not null,
  display_name text not null,
  password_hash text,
  password_set_at timestamptz,
  must_change_password boolean not null default false,
  state text not null default 'active' constraint accounts_state_known check (state in ('active', 'disabled')),
  permission_version integer not null default 1,
  last_seen_at timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  version integer not null default 1,
  constraint accounts_login_name_once unique (login_name),
  constraint accounts_login_name_shape check (login_name ~ '^[a-z0-9][a-z0-9._-]{2,59}$')
);
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

create table account_functions (
  id uuid primary key,
  account_id uuid not null constraint account_functions_account references accounts (id),
  locality_id uuid not null constraint account_functions_locality references localities (id),
  function text not null constraint account_functions_known check (function in ('collaborator', 'commune-officer',
    'consolidating-officer', 'sector-officer', 'leader', 'administrator', 'data-protection-officer')),
  unit_id uuid not null constraint account_functions_unit references units (id),
  valid_from date not null,
  valid_to date,
  granted_by uuid,
  granted_at timestamptz not null,
  constraint account_functions_period check (valid_to is null or valid_to > valid_from)
);
comment on table account_functions is 'Chức năng của tài khoản tại một đơn vị, có thời hạn';
comment on column account_functions.id is 'Mã dòng';
comment on column account_functions.account_id is 'Tài khoản';
comment on column account_functions.locality_id is 'Địa phương';
comment on column account_functions.function is 'Chức năng: cộng tác viên, công chức xã, chuyên viên tổng hợp, chuyên viên ngành, lãnh đạo, quản trị, người phụ trách bảo vệ dữ liệu';
comment on column account_functions.unit_id is 'Đơn vị nơi giữ chức năng';
comment on column account_functions.valid_from is 'Từ ngày';
comment on column account_functions.valid_to is 'Đến trước ngày';
comment on column account_functions.granted_by is 'Người giao';
comment on column account_functions.granted_at is 'Lúc giao';
create index account_functions_account on account_functions (account_id);
create index account_functions_unit on account_functions (unit_id);

create table sessions (
  token_hash bytea primary key,
  id uuid not null,
  account_id uuid not null constraint sessions_account references accounts (id),
  locality_id uuid not null constraint sessions_locality references localities (id),
  permission_version integer not null,
  device_hash bytea,
  started_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
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
create index sessions_account on sessions (account_id);

create table known_devices (
  account_id uuid not null constraint known_devices_account references accounts (id),
  device_hash bytea not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (account_id, device_hash)
);
comment on table known_devices is 'Thiết bị đã đăng nhập thành công: có hạn mức thử riêng, để người lạ không khóa được ai';
comment on column known_devices.account_id is 'Tài khoản';
comment on column known_devices.device_hash is 'Băm mã thiết bị';
comment on column known_devices.first_seen_at is 'Lần đầu';
comment on column known_devices.last_seen_at is 'Lần gần nhất';

create table sign_in_failures (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);
comment on table sign_in_failures is 'Đăng nhập sai theo khóa (tài khoản từ máy lạ, thiết bị, địa chỉ mạng): chờ tăng dần, không khóa cứng';
comment on column sign_in_failures.key is 'Khóa đếm';
comment on column sign_in_failures.failures is 'Số lần sai liên tiếp';
comment on column sign_in_failures.last_at is 'Lần sai gần nhất';
comment on column sign_in_failures.blocked_until is 'Chờ đến';

create table enrolment_links (
  token_hash bytea primary key,
  account_id uuid not null constraint enrolment_links_account references accounts (id),
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table enrolment_links is 'Liên kết đặt mật khẩu dùng một lần: quản trị mở, nhưng không bao giờ biết mật khẩu';
comment on column enrolment_links.token_hash is 'Băm SHA-256 của mã liên kết';
comment on column enrolment_links.account_id is 'Tài khoản';
comment on column enrolment_links.created_by is 'Người mở';
comment on column enrolment_links.created_at is 'Lúc mở';
comment on column enrolment_links.expires_at is 'Hết hạn';
comment on column enrolment_links.used_at is 'Lúc dùng';

-- Second wall: accounts of one's own locality; before a session stands, only the sign-in path reads them.
do $$
declare
  target text;
  own_locality constant text := 'locality_id = (select nullif(current_setting(''app.locality'', true), '''')::uuid)';
  signing_in constant text := '(select current_setting(''app.purpose'', true)) = ''sign-in''';
begin
  foreach target in array array['accounts', 'account_functions', 'sessions'] loop
    execute format('alter table %I enable row level security', target);
    execute format('alter table %I force row level security', target);
    execute format('create policy scope on %I using (%s or %s) with check (%s or %s)',
      target, own_locality, signing_in, own_locality, signing_in);
  end loop;
end $$;

grant select, insert on accounts, account_functions, sessions, known_devices, enrolment_links, sign_in_failures to mangnon_app;
grant update (display_name, password_hash, password_set_at, must_change_password, state, permission_version, last_seen_at, version)
  on accounts to mangnon_app;
grant update (valid_to) on account_functions to mangnon_app;
grant update (last_used_at, ended_at, permission_version) on sessions to mangnon_app;
grant update (last_seen_at) on known_devices to mangnon_app;
grant update (used_at) on enrolment_links to mangnon_app;
grant update, delete on sign_in_failures to mangnon_app;
