-- The password again before what must surely be one's own act (step-up), and break-glass: reading a case without being of its team.

alter table sessions add column proven_at timestamptz;
comment on column sessions.proven_at is 'Lúc nhập lại mật khẩu gần nhất trong phiên; trống: lúc mở phiên';

drop function find_session(bytea, date);
create function find_session(token bytea, on_date date) returns table (
  session_id uuid, account_id uuid, locality_id uuid, display_name text, must_change_password boolean,
  last_used_at timestamptz, expires_at timestamptz, proven_at timestamptz, outdated boolean, tree_stamp text, functions json
)
language plpgsql as $$
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
end $$;
comment on function find_session(bytea, date) is
  'Tất cả những gì đứng sau một mã phiên: tài khoản, chức năng còn hiệu lực trong ngày, lúc nhập mật khẩu gần nhất, trạng thái của cây đơn vị; không có dòng nào khi phiên đã kết thúc hoặc tài khoản bị khóa.';
revoke all on function find_session(bytea, date) from public;
grant execute on function find_session(bytea, date) to mangnon_app;

create table case_glass (
  locality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  unit_id uuid not null constraint case_glass_unit references units (id),
  named uuid[] not null default '{}',
  account_id uuid not null,
  category text not null constraint case_glass_category_known check (category in ('danger', 'worker-absent', 'inspection', 'court', 'other')),
  reason bytea not null,
  broken_at timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz,
  review_due_at timestamptz not null,
  outcome text constraint case_glass_outcome_known check (outcome in ('justified', 'not-justified', 'follow-up')),
  reviewed_by uuid,
  reviewed_at timestamptz,
  review bytea,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint case_glass_case foreign key (locality_id, case_id) references case_files (locality_id, id),
  constraint case_glass_two_hours check (until > broken_at and until <= broken_at + interval '2 hours'),
  constraint case_glass_reviewed check ((outcome is null) = (reviewed_by is null) and (outcome is null) = (reviewed_at is null)
    and (outcome is null) = (review is null)),
  constraint case_glass_not_own_review check (reviewed_by <> account_id)
);
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
create index case_glass_of_case on case_glass (locality_id, case_id, broken_at);
create index case_glass_by_account on case_glass (locality_id, account_id, broken_at);
create index case_glass_to_review on case_glass (locality_id, unit_id, review_due_at) where outcome is null;

-- That a glass was broken is known like the state of the case: to whom the commune is in scope, and never to a named person.
do $$
declare
  condition text := format('locality_id = %s and (%s = ''1'' or unit_id = any (%s::uuid[])) and coalesce(%s <> all (named), true)',
    scope_value('app.locality', 'uuid'), scope_value('app.whole', 'text'), scope_value('app.units', 'uuid[]'),
    scope_value('app.account', 'uuid'));
begin
  alter table case_glass enable row level security;
  alter table case_glass force row level security;
  revoke all on case_glass from public;
  execute format('create policy scope on case_glass for all using (%s) with check (%s)', condition, condition);
end $$;
create policy keeping on case_glass for all to mangnon_owner using (true) with check (true);
grant select on case_glass to mangnon_app;
grant update (outcome, reviewed_by, reviewed_at, review, version) on case_glass to mangnon_app;

create function follow_case_in_glass() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update public.case_glass g set named = new.named, unit_id = new.unit_id where g.locality_id = new.locality_id and g.case_id = new.id;
  return null;
end $$;
comment on function follow_case_in_glass() is 'Ai có liên quan và xã phụ trách của các lượt mở luôn theo vụ việc.';
revoke all on function follow_case_in_glass() from public;
create trigger follow_case_in_glass after update of named, unit_id on case_files for each row
  when (old.named is distinct from new.named or old.unit_id is distinct from new.unit_id) execute function follow_case_in_glass();

-- The application cannot write that a glass is broken: it asks, and this function looks for itself. It also holds what no setting
-- may loosen: two hours, three a day, a function above the commune or leading it, never a person named in the case.
create function break_case_glass(
  glass uuid, asked uuid, why text, told bytea, at timestamptz, ends timestamptz, review_due timestamptz, most integer
) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
end $$;
comment on function break_case_glass(uuid, uuid, text, bytea, timestamptz, timestamptz, timestamptz, integer) is
  'Mở khẩn cấp một vụ việc trong phạm vi của người gọi: nhiều nhất ba lượt một ngày, mỗi lượt không quá hai giờ, không bao giờ cho người có liên quan.';

create function end_case_glass(asked uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update public.case_glass g set ended_at = at
    where g.locality_id = nullif(current_setting('app.locality', true), '')::uuid and g.case_id = asked
      and g.account_id = nullif(current_setting('app.account', true), '')::uuid and g.ended_at is null and at < g.until;
  return found;
end $$;
comment on function end_case_glass(uuid, timestamptz) is 'Người mở thôi đọc trước giờ; không mở lại được.';

create function glass_broken(asked uuid, at timestamptz) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from public.case_glass g
    where g.locality_id = nullif(current_setting('app.locality', true), '')::uuid and g.case_id = asked
      and g.account_id = nullif(current_setting('app.account', true), '')::uuid and g.account_id <> all (g.named)
      and g.broken_at <= at and at < g.until and g.ended_at is null)
$$;
comment on function glass_broken(uuid, timestamptz) is 'Người gọi có lượt mở khẩn cấp còn hiệu lực đối với vụ việc không.';

create function read_broken_child(asked uuid, at timestamptz) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.child_id from public.case_subjects s
    where s.locality_id = nullif(current_setting('app.locality', true), '')::uuid and s.case_id = asked
      and public.glass_broken(asked, at)
$$;
comment on function read_broken_child(uuid, timestamptz) is 'Vụ việc nói về trẻ em nào, chỉ khi lượt mở khẩn cấp của người gọi còn hiệu lực.';

create function read_broken_events(asked uuid, at timestamptz)
returns table (id uuid, done_at timestamptz, recorded_at timestamptz, account_id uuid, facts jsonb, late_reason_given boolean, words bytea)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.id, e.at, e.recorded_at, e.account_id, e.facts, e.late_reason_given, e.words from public.case_events e
    where e.locality_id = nullif(current_setting('app.locality', true), '')::uuid and e.case_id = asked
      and public.glass_broken(asked, $2)
    order by e.seq
$$;
comment on function read_broken_events(uuid, timestamptz) is 'Lịch sử của vụ việc, chỉ khi lượt mở khẩn cấp của người gọi còn hiệu lực; quyền đọc trong các bảng không thay đổi.';

revoke all on function break_case_glass(uuid, uuid, text, bytea, timestamptz, timestamptz, timestamptz, integer),
  end_case_glass(uuid, timestamptz), glass_broken(uuid, timestamptz), read_broken_child(uuid, timestamptz),
  read_broken_events(uuid, timestamptz) from public;
grant execute on function break_case_glass(uuid, uuid, text, bytea, timestamptz, timestamptz, timestamptz, integer),
  end_case_glass(uuid, timestamptz), glass_broken(uuid, timestamptz), read_broken_child(uuid, timestamptz),
  read_broken_events(uuid, timestamptz) to mangnon_app;
