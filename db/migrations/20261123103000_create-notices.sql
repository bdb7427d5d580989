-- In-app notification centre. Texts carry no names: a code, numbers and a link.

create table notices (
  locality_id uuid not null constraint notices_locality references localities (id),
  id uuid not null,
  account_id uuid not null constraint notices_account references accounts (id),
  kind text not null,
  params jsonb not null default '{}',
  link text not null,
  about_kind text not null,
  about_id uuid not null,
  dedupe_key text,
  created_at timestamptz not null,
  read_at timestamptz,
  done_at timestamptz,
  primary key (locality_id, id)
);
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
create index notices_account on notices (locality_id, account_id, created_at desc);
create unique index notices_once on notices (locality_id, account_id, dedupe_key) where dedupe_key is not null;

alter table notices enable row level security;
alter table notices force row level security;
-- Anybody in the locality may be written to; only the addressee reads. Jobs write for all.
create policy scope_read on notices for select using (
  locality_id = (select nullif(current_setting('app.locality', true), '')::uuid)
  and account_id = (select nullif(current_setting('app.account', true), '')::uuid));
create policy scope_change on notices for update using (
  locality_id = (select nullif(current_setting('app.locality', true), '')::uuid)
  and account_id = (select nullif(current_setting('app.account', true), '')::uuid));
create policy scope_write on notices for insert with check (
  locality_id = (select nullif(current_setting('app.locality', true), '')::uuid));
grant select, insert on notices to mangnon_app;
grant update (read_at, done_at) on notices to mangnon_app;
