-- Files that the team attaches to a case. Their content and everything said of them is sealed (P4), for the team alone.

create table case_attachments (
  locality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  unit_id uuid not null constraint case_attachments_unit references units (id),
  readers uuid[] not null,
  named uuid[] not null default '{}',
  type text not null constraint case_attachments_type_known check (type in ('pdf', 'docx', 'jpeg', 'png')),
  size integer not null constraint case_attachments_size_positive check (size > 0),
  words bytea not null,
  content bytea,
  added_by uuid not null,
  added_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint case_attachments_case foreign key (locality_id, case_id) references case_files (locality_id, id),
  constraint case_attachments_withdrawal_complete check ((withdrawn_at is null) = (withdrawn_by is null)
    and (withdrawn_at is null) = (content is not null))
);
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
create index case_attachments_of_case on case_attachments (locality_id, case_id, added_at);
-- Ciphertext does not shrink.
alter table case_attachments alter column content set storage external;

do $$
declare
  account text := scope_value('app.account', 'uuid');
  content text := format('locality_id = %s and (%s = ''1'' or unit_id = any (%s::uuid[])) and coalesce(%s <> all (named), true)
    and %s = any (readers)', scope_value('app.locality', 'uuid'), scope_value('app.whole', 'text'),
    scope_value('app.units', 'uuid[]'), account, account);
begin
  alter table case_attachments enable row level security;
  alter table case_attachments force row level security;
  revoke all on case_attachments from public;
  grant select, insert on case_attachments to mangnon_app;
  create policy keeping on case_attachments for all to mangnon_owner using (true) with check (true);
  execute format('create policy scope on case_attachments for all using (%s) with check (%s)', content, content);
end $$;
grant update (words, content, withdrawn_by, withdrawn_at, version) on case_attachments to mangnon_app;

-- Who reads the case's files changes with its team and its commune, in the functions by which those change.
create or replace function set_case_people(asked uuid, members uuid[], persons uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
end $$;

create or replace function put_case(moving public.case_files, into_unit uuid, reading uuid[]) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  update public.case_files f set unit_id = into_unit, offered_to = null, unowned = false
    where f.locality_id = moving.locality_id and f.id = moving.id;
  update public.case_clocks k set unit_id = into_unit, offered_to = null where k.locality_id = moving.locality_id and k.case_id = moving.id;
  update public.case_subjects s set unit_id = into_unit, readers = reading where s.locality_id = moving.locality_id and s.case_id = moving.id;
  update public.case_events e set unit_id = into_unit, readers = reading where e.locality_id = moving.locality_id and e.case_id = moving.id;
  update public.case_addresses a set unit_id = into_unit, readers = reading where a.locality_id = moving.locality_id and a.case_id = moving.id;
  update public.case_attachments a set unit_id = into_unit, readers = reading where a.locality_id = moving.locality_id and a.case_id = moving.id;
end $$;
