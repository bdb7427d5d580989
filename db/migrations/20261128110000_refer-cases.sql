-- A case is referred to an office or an organisation (decree 56/2017 art. 29), on a consent or on a legal basis.

create table case_consents (
  locality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  unit_id uuid not null constraint case_consents_unit references units (id),
  readers uuid[] not null,
  named uuid[] not null default '{}',
  given_by text not null constraint case_consents_giver_known check (given_by in ('child', 'parent', 'guardian', 'carer')),
  purpose text not null constraint case_consents_purpose_known
    check (purpose in ('service', 'referral', 'disclosure', 'photograph')),
  receiver_id uuid constraint case_consents_receiver references units (id),
  way text not null constraint case_consents_way_known check (way in ('written', 'spoken-with-witness')),
  given_on date not null,
  valid_until date,
  words bytea not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_on date,
  withdrawn_words bytea,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint case_consents_case foreign key (locality_id, case_id) references case_files (locality_id, id),
  constraint case_consents_period check (valid_until >= given_on),
  constraint case_consents_withdrawal_complete check ((withdrawn_on is null) = (withdrawn_at is null)
    and (withdrawn_on is null) = (withdrawn_words is null))
);
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
create index case_consents_of_case on case_consents (locality_id, case_id);

create table case_referrals (
  locality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  unit_id uuid not null constraint case_referrals_unit references units (id),
  readers uuid[] not null,
  named uuid[] not null default '{}',
  receiver_id uuid not null constraint case_referrals_receiver references units (id),
  sector text not null constraint case_referrals_sector_known
    check (sector in ('health', 'education', 'justice', 'police', 'finance', 'culture', 'organisation')),
  service text not null,
  action_id uuid,
  field_groups text[] not null constraint case_referrals_groups_named check (cardinality(field_groups) > 0),
  fields text[] not null,
  persons uuid[] not null default '{}',
  pace text not null constraint case_referrals_pace_known check (pace in ('ordinary', 'urgent')),
  wished_on date,
  reason bytea not null,
  shared bytea not null,
  guarded bytea,
  basis_kind text not null constraint case_referrals_basis_known check (basis_kind in ('consent', 'law')),
  basis_code text,
  consent_ids uuid[] not null default '{}',
  basis_until date,
  lost_basis_at timestamptz,
  state text not null default 'sent' constraint case_referrals_state_known
    check (state in ('sent', 'accepted', 'finished', 'refused', 'given-back', 'withdrawn')),
  sent_by uuid not null,
  sent_at timestamptz not null,
  accept_due_at timestamptz not null,
  decided_at timestamptz,
  answer_due_at timestamptz,
  ended_at timestamptz,
  outcome text constraint case_referrals_outcome_known check (outcome in ('given', 'not-given')),
  version integer not null default 1,
  primary key (locality_id, id),
  constraint case_referrals_case foreign key (locality_id, case_id) references case_files (locality_id, id),
  constraint case_referrals_basis_complete check ((basis_kind = 'law') = (basis_code is not null)
    and (basis_kind = 'consent') = (cardinality(consent_ids) > 0)),
  constraint case_referrals_answer_due check (state <> 'accepted' or answer_due_at is not null),
  constraint case_referrals_end_complete check ((state in ('sent', 'accepted')) = (ended_at is null)),
  constraint case_referrals_outcome_of_end check ((state = 'finished') = (outcome is not null))
);
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
create index case_referrals_of_case on case_referrals (locality_id, case_id);
create index case_referrals_received on case_referrals (locality_id, receiver_id) where state in ('sent', 'accepted');
create index case_referrals_of_unit on case_referrals (locality_id, unit_id, sent_at);

create table case_referral_acts (
  locality_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  case_id uuid not null,
  unit_id uuid not null constraint case_referral_acts_unit references units (id),
  readers uuid[] not null,
  named uuid[] not null default '{}',
  act text not null constraint case_referral_acts_act_known check (act in ('send', 'accept', 'refuse', 'answer', 'finish',
    'give-back', 'withdraw', 'lose-basis', 'rest-anew')),
  at timestamptz not null,
  account_id uuid not null,
  words bytea,
  primary key (locality_id, id),
  constraint case_referral_acts_referral foreign key (locality_id, referral_id) references case_referrals (locality_id, id)
);
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
create index case_referral_acts_of_referral on case_referral_acts (locality_id, referral_id, at);

-- The case's readers read and write; the receiver has no row policy at all: what it may see and do goes through the functions below.
do $$
declare
  account text := scope_value('app.account', 'uuid');
  content text := format('locality_id = %s and (%s = ''1'' or unit_id = any (%s::uuid[])) and coalesce(%s <> all (named), true)
    and %s = any (readers)', scope_value('app.locality', 'uuid'), scope_value('app.whole', 'text'),
    scope_value('app.units', 'uuid[]'), account, account);
  target text;
begin
  foreach target in array array['case_consents', 'case_referrals', 'case_referral_acts'] loop
    execute format('alter table %I enable row level security', target);
    execute format('alter table %I force row level security', target);
    execute format('revoke all on %I from public', target);
    execute format('grant select, insert on %I to mangnon_app', target);
    execute format('create policy keeping on %I for all to mangnon_owner using (true) with check (true)', target);
    execute format('create policy scope on %I for all using (%s) with check (%s)', target, content, content);
  end loop;
end $$;
grant update (withdrawn_on, withdrawn_words, withdrawn_by, withdrawn_at, version) on case_consents to mangnon_app;
grant update (state, ended_at, lost_basis_at, basis_kind, basis_code, consent_ids, basis_until, accept_due_at, answer_due_at, version)
  on case_referrals to mangnon_app;

-- Who reads the case reads its referrals and consents, from the same moment on.
create function follow_case_readers() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update public.case_consents c set readers = new.readers, named = new.named, unit_id = new.unit_id
    where c.locality_id = new.locality_id and c.case_id = new.case_id;
  update public.case_referrals c set readers = new.readers, named = new.named, unit_id = new.unit_id
    where c.locality_id = new.locality_id and c.case_id = new.case_id;
  update public.case_referral_acts c set readers = new.readers, named = new.named, unit_id = new.unit_id
    where c.locality_id = new.locality_id and c.case_id = new.case_id;
  return null;
end $$;
comment on function follow_case_readers() is 'Ai đọc được vụ việc thì đọc được việc chuyển tuyến và sự đồng ý của nó; đổi cùng lúc.';
revoke all on function follow_case_readers() from public;
create trigger follow_readers after update on case_subjects for each row
  when ((old.readers, old.named, old.unit_id) is distinct from (new.readers, new.named, new.unit_id))
  execute function follow_case_readers();

-- The receiver's side. It looks for itself: in force, on a basis that holds, addressed to a unit of the caller, the caller a sector
-- officer and not named in the case. What a referral does not name is in no column that these functions hand out.
create function received_case_referrals(on_day date)
returns table (id uuid, case_id uuid, unit_id uuid, receiver_id uuid, sector text, service text, field_groups text[], fields text[],
  for_me boolean, has_guarded boolean, pace text, wished_on date, reason bytea, shared bytea, basis_kind text, basis_code text,
  state text, sent_by uuid, sent_at timestamptz, accept_due_at timestamptz, decided_at timestamptz, answer_due_at timestamptz,
  version integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
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
$$;
comment on function received_case_referrals(date) is
  'Vụ việc được chuyển đến nơi của người gọi, chỉ khi còn hiệu lực và còn căn cứ, chỉ những cột nơi nhận được biết.';

create function received_guarded(asked uuid, on_day date) returns bytea
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.guarded from public.received_case_referrals(on_day) seen
    join public.case_referrals r on r.locality_id = nullif(current_setting('app.locality', true), '')::uuid and r.id = seen.id
    where seen.id = asked and seen.state = 'accepted' and seen.for_me
$$;
comment on function received_guarded(uuid, date) is
  'Mục được giữ kín của một lần chuyển tuyến đã nhận, chỉ cho người được nêu tên khi có nêu tên.';

create function received_referral_acts(asked uuid, on_day date)
returns table (id uuid, act text, at timestamptz, account_id uuid, words bytea)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.act, a.at, a.account_id, a.words from public.received_case_referrals(on_day) seen
    join public.case_referral_acts a on a.locality_id = nullif(current_setting('app.locality', true), '')::uuid
      and a.referral_id = seen.id
    where seen.id = asked and a.act in ('accept', 'answer') order by a.at, a.id
$$;
comment on function received_referral_acts(uuid, date) is 'Việc nơi nhận đã làm của một lần chuyển tuyến mà người gọi đang thấy.';

-- One act of the receiver. No row: not there for the caller. Version null: seen at another version, or not an act of this state.
create function act_on_received_referral(asked uuid, seen_version integer, act_id uuid, act_name text, given_outcome text,
  said bytea, acted_at timestamptz, due timestamptz, on_day date)
returns table (version integer, tell uuid[])
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
end $$;
comment on function act_on_received_referral(uuid, integer, uuid, text, text, bytea, timestamptz, timestamptz, date) is
  'Nơi nhận nhận, từ chối, trả lời, trả lời xong hoặc trả lại; trả phiên bản mới và ai của xã cần được báo.';

-- The one definition of "answered in time": decided by the accept limit and, where accepted, ended by the answer limit. Withdrawn
-- ones and those whose basis is lost count nowhere; what still runs and is not late is pending.
create function count_referral_answers(from_at timestamptz, until_at timestamptz, at_now timestamptz, of_units uuid[])
returns table (receiver_id uuid, sent integer, pending integer, in_time integer, late integer, unanswered_late integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
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
$$;
comment on function count_referral_answers(timestamptz, timestamptz, timestamptz, uuid[]) is
  'Theo nơi nhận, của những xã nêu ra trong phạm vi: số chuyển tuyến đã gửi trong kỳ, chưa đến hạn, đúng hạn, muộn, quá hạn chưa trả lời.';

revoke all on function received_case_referrals(date), received_guarded(uuid, date), received_referral_acts(uuid, date),
  act_on_received_referral(uuid, integer, uuid, text, text, bytea, timestamptz, timestamptz, date),
  count_referral_answers(timestamptz, timestamptz, timestamptz, uuid[]) from public;
grant execute on function received_case_referrals(date), received_guarded(uuid, date), received_referral_acts(uuid, date),
  act_on_received_referral(uuid, integer, uuid, text, text, bytea, timestamptz, timestamptz, date),
  count_referral_answers(timestamptz, timestamptz, timestamptz, uuid[]) to mangnon_app;
