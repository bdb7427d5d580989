-- A case goes from one commune to another: offered and taken over, or carried to the succeeding commune when its own is no more.
-- Its protected address is kept apart. It follows its child when two records of the register become one.

alter table case_files add column offered_to uuid constraint case_files_offered_to references units (id),
  add column unowned boolean not null default false;
comment on column case_files.offered_to is 'Xã đang được đề nghị nhận vụ việc; trống khi không có đề nghị nào';
comment on column case_files.unowned is 'Xã cũ đã sáp nhập và không còn ai phụ trách: chờ người của xã mới nhận';
create index case_files_offered on case_files (locality_id, offered_to) where offered_to is not null;
create index case_files_unowned on case_files (locality_id, unit_id) where unowned;

alter table case_clocks add column offered_to uuid;
comment on column case_clocks.offered_to is 'Như case_files.offered_to';

alter table case_subjects add column former_child_ids uuid[] not null default '{}';
comment on column case_subjects.former_child_ids is 'Các hồ sơ trẻ em mà vụ việc đã theo khi hồ sơ được gộp, cũ trước; để tách lại';

create table case_transfers (
  locality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  from_unit_id uuid not null constraint case_transfers_from references units (id),
  to_unit_id uuid not null constraint case_transfers_to references units (id),
  audience uuid[] not null,
  named uuid[] not null default '{}',
  former uuid[] not null,
  initials text not null,
  state text not null constraint case_transfers_state_known check (state in ('offered', 'withdrawn', 'refused', 'taken-over', 'carried')),
  offered_at timestamptz not null,
  decided_at timestamptz,
  primary key (locality_id, id),
  constraint case_transfers_case foreign key (locality_id, case_id) references case_files (locality_id, id),
  constraint case_transfers_decided check ((state = 'offered') = (decided_at is null)),
  constraint case_transfers_initials_while_offered check (state in ('offered', 'carried') or initials = '')
);
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
create index case_transfers_of_case on case_transfers (locality_id, case_id, offered_at desc);
create unique index case_transfers_one_offer on case_transfers (locality_id, case_id) where state = 'offered';

create table case_addresses (
  locality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  unit_id uuid not null constraint case_addresses_unit references units (id),
  readers uuid[] not null,
  named uuid[] not null default '{}',
  seq integer not null constraint case_addresses_seq_positive check (seq > 0),
  address bytea not null,
  primary key (locality_id, id),
  constraint case_addresses_case foreign key (locality_id, case_id) references case_files (locality_id, id)
);
comment on table case_addresses is 'Nơi ở được bảo vệ của trẻ em (mật P4): chỉ nhóm phụ trách đọc, mỗi lần đọc là một việc riêng; chỉ ghi thêm';
comment on column case_addresses.locality_id is 'Địa phương';
comment on column case_addresses.id is 'Mã việc đã ghi nơi ở này (case_events)';
comment on column case_addresses.case_id is 'Vụ việc';
comment on column case_addresses.unit_id is 'Xã phụ trách';
comment on column case_addresses.readers is 'Như case_subjects.readers';
comment on column case_addresses.named is 'Như case_files.named';
comment on column case_addresses.seq is 'Như case_events.seq';
comment on column case_addresses.address is 'Nơi ở, mã hóa bằng khóa của vụ việc';
create index case_addresses_of_case on case_addresses (locality_id, case_id, seq desc);

do $$
declare
  account text := scope_value('app.account', 'uuid');
  units text := scope_value('app.units', 'uuid[]');
  whole text := scope_value('app.whole', 'text');
  free text := format('locality_id = %s and coalesce(%s <> all (named), true)', scope_value('app.locality', 'uuid'), account);
  audience text := format('%s and (%s = ''1'' or audience && (%s::uuid[]))', free, whole, units);
  content text := format('%s and (%s = ''1'' or unit_id = any (%s::uuid[])) and %s = any (readers)', free, whole, units, account);
  target text;
begin
  -- The receiving commune passes the second wall as far as the stage and the clocks, while the offer stands.
  foreach target in array array['case_files', 'case_clocks'] loop
    execute format('create policy offered on %I for select using (%s and offered_to = any (%s::uuid[]))', target, free, units);
  end loop;
  foreach target in array array['case_transfers', 'case_addresses'] loop
    execute format('alter table %I enable row level security', target);
    execute format('alter table %I force row level security', target);
    execute format('revoke all on %I from public', target);
    execute format('grant select, insert on %I to mangnon_app', target);
    execute format('create policy keeping on %I for all to mangnon_owner using (true) with check (true)', target);
  end loop;
  execute format('create policy scope on case_transfers for all using (%s) with check (%s)', audience, audience);
  execute format('create policy scope on case_addresses for all using (%s) with check (%s)', content, content);
end $$;
grant update (offered_to, unowned) on case_files to mangnon_app;
grant update (offered_to) on case_clocks to mangnon_app;
grant update (state, decided_at, initials) on case_transfers to mangnon_app;

create or replace function set_case_people(asked uuid, members uuid[], persons uuid[]) returns void
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
  update public.case_transfers t set named = persons where t.locality_id = locality and t.case_id = asked;
  -- Deciders are admitted anew when they next open the case.
  reading := array(select distinct one from unnest(members || account) as one where one <> all (persons));
  update public.case_subjects s set readers = reading, named = persons where s.locality_id = locality and s.case_id = asked;
  update public.case_events e set readers = reading, named = persons where e.locality_id = locality and e.case_id = asked;
  -- Where the child is kept is for the team alone, not for who decides.
  update public.case_addresses a set readers = array(select one from unnest(members) as one where one <> all (persons)), named = persons
    where a.locality_id = locality and a.case_id = asked;
end $$;

-- The case, held, where it awaits the caller: an officer or leader in whose part of the tree the receiving commune lies.
create function get_awaiting_case(asked uuid, on_day date) returns public.case_files
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
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
end $$;
comment on function get_awaiting_case(uuid, date) is 'Vụ việc đang chờ xã của người gọi nhận, giữ đến hết giao dịch. Chỉ các hàm chuyển vụ việc gọi.';

create function read_awaiting_case(asked uuid, on_day date)
returns table (id uuid, at timestamptz, recorded_at timestamptz, account_id uuid, facts jsonb, late_reason_given boolean, words bytea)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  found public.case_files := public.get_awaiting_case(asked, on_day);
begin
  return query select e.id, e.at, e.recorded_at, e.account_id, e.facts, e.late_reason_given,
      case when e.act = 'offer-transfer' and e.seq = (select max(o.seq) from public.case_events o
        where o.locality_id = e.locality_id and o.case_id = e.case_id and o.act = 'offer-transfer') and found.offered_to is not null
        then e.words end
    from public.case_events e where e.locality_id = found.locality_id and e.case_id = found.id order by e.seq;
end $$;
comment on function read_awaiting_case(uuid, date) is
  'Mã, ngày của các việc trong một vụ việc đang chờ người gọi nhận, để xét theo quy tắc; lời văn chỉ có của lời đề nghị.';

create function move_case(asked uuid, into_unit uuid, on_day date, act_at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
end $$;
comment on function move_case(uuid, uuid, date, timestamptz) is
  'Người của xã mới nhận vụ việc: mọi dòng sang xã mới, nhóm cũ không đọc được nữa, người gọi đọc được. false: không có vụ việc nào chờ người gọi.';

create function put_case(moving public.case_files, into_unit uuid, reading uuid[]) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  update public.case_files f set unit_id = into_unit, offered_to = null, unowned = false
    where f.locality_id = moving.locality_id and f.id = moving.id;
  update public.case_clocks k set unit_id = into_unit, offered_to = null where k.locality_id = moving.locality_id and k.case_id = moving.id;
  update public.case_subjects s set unit_id = into_unit, readers = reading where s.locality_id = moving.locality_id and s.case_id = moving.id;
  update public.case_events e set unit_id = into_unit, readers = reading where e.locality_id = moving.locality_id and e.case_id = moving.id;
  update public.case_addresses a set unit_id = into_unit, readers = reading where a.locality_id = moving.locality_id and a.case_id = moving.id;
end $$;
comment on function put_case(public.case_files, uuid, uuid[]) is 'Chuyển mọi dòng của vụ việc sang một xã. Chỉ các hàm chuyển vụ việc gọi.';

create function refuse_case(asked uuid, event uuid, on_day date, act_at timestamptz, facts jsonb, words bytea) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
end $$;
comment on function refuse_case(uuid, uuid, date, timestamptz, jsonb, bytea) is
  'Xã mới không nhận vụ việc, có lý do: ghi vào lịch sử của xã cũ; trả phiên bản mới, trống khi không có đề nghị nào cho người gọi.';

-- Cases of communes that are no more. Nobody acts for such a unit, so the system does, with the whole locality in its scope.
create function read_stranded_case(asked uuid)
returns table (id uuid, at timestamptz, recorded_at timestamptz, account_id uuid, facts jsonb, late_reason_given boolean)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
  if current_setting('app.whole', true) is distinct from '1' or nullif(current_setting('app.account', true), '') is not null then
    raise exception 'read_stranded_case: for the system alone' using errcode = 'insufficient_privilege';
  end if;
  perform 1 from public.case_files f where f.locality_id = nullif(current_setting('app.locality', true), '')::uuid and f.id = asked
    for update;
  return query select e.id, e.at, e.recorded_at, e.account_id, e.facts, e.late_reason_given from public.case_events e
    where e.locality_id = nullif(current_setting('app.locality', true), '')::uuid and e.case_id = asked order by e.seq;
end $$;
comment on function read_stranded_case(uuid) is 'Mã, ngày của các việc trong một vụ việc mà xã đã sáp nhập; chỉ hệ thống gọi.';

create function child_of_stranded_case(asked uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('app.whole', true) is distinct from '1' or nullif(current_setting('app.account', true), '') is not null then
    raise exception 'child_of_stranded_case: for the system alone' using errcode = 'insufficient_privilege';
  end if;
  return (select s.child_id from public.case_subjects s
    where s.locality_id = nullif(current_setting('app.locality', true), '')::uuid and s.case_id = asked);
end $$;
comment on function child_of_stranded_case(uuid) is 'Trẻ em của một vụ việc mà xã đã sáp nhập, để biết xã nào nối tiếp; chỉ hệ thống gọi.';

create function carry_case(asked uuid, into_unit uuid, worker uuid, members uuid[], initials text, event uuid, act_at timestamptz,
  facts jsonb, words bytea) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
end $$;
comment on function carry_case(uuid, uuid, uuid, uuid[], text, uuid, timestamptz, jsonb, bytea) is
  'Vụ việc của một xã đã sáp nhập sang xã nối tiếp, với những người trong nhóm còn làm việc ở đó; chỉ hệ thống gọi.';

-- The case's key goes along: wrapped anew by the key of the receiving commune.
create function move_sealed_key(subject uuid, unit uuid, unit_key uuid, wrapped bytea) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update public.sealed_keys s set unit_id = move_sealed_key.unit, unit_key_id = move_sealed_key.unit_key, wrapped = move_sealed_key.wrapped
    where s.locality_id = nullif(current_setting('app.locality', true), '')::uuid and s.subject_id = subject and s.destroyed_at is null;
  return found;
end $$;
comment on function move_sealed_key(uuid, uuid, uuid, bytea) is
  'Khóa nội dung của hồ sơ sang đơn vị khác, bọc lại bằng khóa của đơn vị ấy; false khi không có khóa hoặc đã hủy.';

-- Who merges two records learns nothing of a case: these answer nothing and take the same way whether there is one or not.
create function follow_child_cases(survivor uuid, merged uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
begin
  if not exists (select from public.child_merges m where m.locality_id = locality and m.survivor_id = survivor and m.merged_id = merged
      and m.undone_at is null and m.merged_by = nullif(current_setting('app.account', true), '')::uuid) then
    raise exception 'follow_child_cases: no such merge of the caller' using errcode = 'insufficient_privilege';
  end if;
  update public.case_subjects s set child_id = survivor, former_child_ids = s.former_child_ids || merged
    where s.locality_id = locality and s.child_id = merged;
end $$;
comment on function follow_child_cases(uuid, uuid) is 'Vụ việc theo hồ sơ trẻ em được gộp; không trả lời gì cho người gộp.';

create function restore_child_cases(survivor uuid, merged uuid, act_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
begin
  if not exists (select from public.child_merges m where m.locality_id = locality and m.survivor_id = survivor and m.merged_id = merged
      and m.undone_at = act_at and m.undone_by = nullif(current_setting('app.account', true), '')::uuid) then
    raise exception 'restore_child_cases: no such merge of the caller' using errcode = 'insufficient_privilege';
  end if;
  update public.case_subjects s set child_id = merged, former_child_ids = s.former_child_ids[:cardinality(s.former_child_ids) - 1]
    where s.locality_id = locality and s.child_id = survivor and s.former_child_ids[cardinality(s.former_child_ids)] = merged;
end $$;
comment on function restore_child_cases(uuid, uuid, timestamptz) is 'Vụ việc trở về hồ sơ trẻ em của nó khi hai hồ sơ được tách lại.';

revoke all on function get_awaiting_case(uuid, date), read_awaiting_case(uuid, date), move_case(uuid, uuid, date, timestamptz),
  put_case(public.case_files, uuid, uuid[]), refuse_case(uuid, uuid, date, timestamptz, jsonb, bytea), read_stranded_case(uuid),
  child_of_stranded_case(uuid), carry_case(uuid, uuid, uuid, uuid[], text, uuid, timestamptz, jsonb, bytea),
  move_sealed_key(uuid, uuid, uuid, bytea), follow_child_cases(uuid, uuid), restore_child_cases(uuid, uuid, timestamptz) from public;
grant execute on function read_awaiting_case(uuid, date), move_case(uuid, uuid, date, timestamptz),
  refuse_case(uuid, uuid, date, timestamptz, jsonb, bytea), read_stranded_case(uuid), child_of_stranded_case(uuid),
  carry_case(uuid, uuid, uuid, uuid[], text, uuid, timestamptz, jsonb, bytea), move_sealed_key(uuid, uuid, uuid, bytea),
  follow_child_cases(uuid, uuid), restore_child_cases(uuid, uuid, timestamptz) to mangnon_app;
