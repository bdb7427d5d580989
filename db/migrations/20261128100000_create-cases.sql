-- Protection cases (vụ việc, decree 56/2017): where a case stands and its clocks, apart from whom it is about and what was done.

create table case_files (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null constraint case_files_unit references units (id),
  stage text not null constraint case_files_stage_known check (stage in ('intake', 'initial-assessment', 'emergency',
    'detailed-assessment', 'meeting', 'planning', 'approval', 'carrying-out', 'review', 'closed')),
  since timestamptz not null,
  received_at timestamptz not null,
  opened_at timestamptz not null,
  ground text not null constraint case_files_ground_known check (ground in ('abused', 'at-risk', 'special-circumstances')),
  confidentiality text not null constraint case_files_confidentiality_known
    check (confidentiality in ('ordinary', 'restricted', 'secret')),
  closed_as text constraint case_files_closed_as_known check (closed_as in ('closed', 'dismissed')),
  worker_id uuid,
  team uuid[] not null,
  named uuid[] not null default '{}',
  version integer not null default 1,
  primary key (locality_id, id),
  constraint case_files_closed check ((stage = 'closed') = (closed_as is not null))
);
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
create index case_files_unit on case_files (locality_id, unit_id, id desc);

create table case_clocks (
  locality_id uuid not null,
  case_id uuid not null,
  code text not null,
  occurrence integer not null constraint case_clocks_occurrence_positive check (occurrence > 0),
  unit_id uuid not null constraint case_clocks_unit references units (id),
  named uuid[] not null default '{}',
  step integer not null,
  rule_from date not null,
  binding boolean not null,
  owner text not null constraint case_clocks_owner_known check (owner in ('worker', 'member', 'decider')),
  counted_from text not null constraint case_clocks_counted_from_known check (counted_from in ('received-at', 'act', 'running')),
  started_at timestamptz not null,
  started_by uuid not null,
  due_at timestamptz not null,
  end_kind text constraint case_clocks_end_known check (end_kind in ('met', 'cancelled')),
  ended_at timestamptz,
  ended_by uuid,
  superseded_by uuid,
  late_reason boolean not null,
  primary key (locality_id, case_id, code, occurrence),
  constraint case_clocks_case foreign key (locality_id, case_id) references case_files (locality_id, id),
  constraint case_clocks_end_complete check ((end_kind is null) = (ended_at is null) and (end_kind is null) = (ended_by is null))
);
comment on table case_clocks is 'Đồng hồ của vụ việc: suy ra từ case_events, thời hạn (db/reference/case-clocks.json) và lịch nghỉ; ghi cùng giao dịch với việc làm';
comment on column case_clocks.locality_id is 'Địa phương';
comment on column case_clocks.case_id is 'Vụ việc';
comment on column case_clocks.code is 'Thời hạn (db/reference/case-clocks.json)';
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
create index case_clocks_running on case_clocks (locality_id, unit_id, due_at) where end_kind is null and superseded_by is null;

create table case_subjects (
  locality_id uuid not null,
  case_id uuid not null,
  unit_id uuid not null constraint case_subjects_unit references units (id),
  readers uuid[] not null,
  named uuid[] not null default '{}',
  child_id uuid not null,
  primary key (locality_id, case_id),
  constraint case_subjects_case foreign key (locality_id, case_id) references case_files (locality_id, id),
  constraint case_subjects_child foreign key (locality_id, child_id) references children (locality_id, id)
);
comment on table case_subjects is 'Vụ việc nói về trẻ em nào: chỉ nhóm phụ trách biết';
comment on column case_subjects.locality_id is 'Địa phương';
comment on column case_subjects.case_id is 'Vụ việc';
comment on column case_subjects.unit_id is 'Xã phụ trách';
comment on column case_subjects.readers is 'Nhóm phụ trách và người quyết định: tài khoản được đọc';
comment on column case_subjects.named is 'Như case_files.named';
comment on column case_subjects.child_id is 'Trẻ em';
create index case_subjects_of_child on case_subjects (locality_id, child_id);

create table case_events (
  locality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  unit_id uuid not null constraint case_events_unit references units (id),
  readers uuid[] not null,
  named uuid[] not null default '{}',
  seq integer not null constraint case_events_seq_positive check (seq > 0),
  act text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  account_id uuid not null,
  facts jsonb not null,
  late_reason_given boolean not null,
  words bytea not null,
  primary key (locality_id, id),
  constraint case_events_order unique (locality_id, case_id, seq),
  constraint case_events_case foreign key (locality_id, case_id) references case_files (locality_id, id)
);
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

-- States and clocks: whoever has the commune in scope. Whom it is about and what was done: the readers named in the row, and
-- they too only inside their scope. For a named person no row exists, whatever function they hold.
do $$
declare
  account text := scope_value('app.account', 'uuid');
  locality text := format('locality_id = %s', scope_value('app.locality', 'uuid'));
  scope text := format('%s and (%s = ''1'' or unit_id = any (%s::uuid[])) and coalesce(%s <> all (named), true)', locality,
    scope_value('app.whole', 'text'), scope_value('app.units', 'uuid[]'), account);
  content text := format('%s and %s = any (readers)', scope, account);
  target text;
begin
  foreach target in array array['case_files', 'case_clocks', 'case_subjects', 'case_events'] loop
    execute format('alter table %I enable row level security', target);
    execute format('alter table %I force row level security', target);
    execute format('revoke all on %I from public', target);
    execute format('grant select, insert on %I to mangnon_app', target);
    execute format('create policy keeping on %I for all to mangnon_owner using (true) with check (true)', target);
  end loop;
  foreach target in array array['case_files', 'case_clocks'] loop
    execute format('create policy scope on %I for all using (%s) with check (%s)', target, scope, scope);
  end loop;
  foreach target in array array['case_subjects', 'case_events'] loop
    execute format('create policy scope on %I for all using (%s) with check (%s)', target, content, content);
  end loop;
end $$;
grant update (stage, since, received_at, confidentiality, closed_as, worker_id, team, version) on case_files to mangnon_app;
grant update (end_kind, ended_at, ended_by, superseded_by, late_reason) on case_clocks to mangnon_app;

-- Who may read changes with the team and never by the application alone: it asks this function, which looks for itself.
create function set_case_people(asked uuid, members uuid[], persons uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
  account uuid := nullif(current_setting('app.account', true), '')::uuid;
  reading uuid[];
begin
  select s.readers into reading from public.case_subjects s
    where s.locality_id = locality and s.case_id = asked and account = any (s.readers) and account <> all (s.named) for update;
  if reading is null then
    raise exception 'set_case_people: not a reader of the case' using errcode = 'insufficient_privilege';
  end if;
  update public.case_files f set named = persons where f.locality_id = locality and f.id = asked;
  update public.case_clocks k set named = persons where k.locality_id = locality and k.case_id = asked;
  -- Deciders are admitted anew when they next open the case.
  reading := array(select distinct one from unnest(members || account) as one where one <> all (persons));
  update public.case_subjects s set readers = reading, named = persons where s.locality_id = locality and s.case_id = asked;
  update public.case_events e set readers = reading, named = persons where e.locality_id = locality and e.case_id = asked;
end $$;
comment on function set_case_people(uuid, uuid[], uuid[]) is
  'Đặt ai đọc được vụ việc và ai có liên quan nên không được thấy; chỉ người đang đọc được gọi.';

create function admit_decider(asked uuid, on_day date) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
end $$;
comment on function admit_decider(uuid, date) is
  'Cho lãnh đạo của chính xã ấy đọc vụ việc để quyết định (Nghị định 56/2017 Đ.26, Đ.28, Đ.32); không cho người có liên quan.';
revoke all on function set_case_people(uuid, uuid[], uuid[]), admit_decider(uuid, date) from public;
grant execute on function set_case_people(uuid, uuid[], uuid[]), admit_decider(uuid, date) to mangnon_app;
